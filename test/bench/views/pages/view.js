/** A view of this library in a page; which one, its page says. */
export function viewOf(tag, attributes = {}) {
  return (parent, data) => {
    const view = document.createElement(tag);
    Object.assign(view, attributes);
    view.snapshot = data;
    parent.append(view);
    return {
      element: view,
      update: async (next) => {
        view.snapshot = next;
        await view.updateComplete;
      },
      remove: () => view.remove(),
    };
  };
}

/** The contest that stands in the page as JSON, for contestants that are not elements. */
export const given = JSON.parse(document.querySelector('script[type="application/json"]').textContent);

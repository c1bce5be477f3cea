import {ReactiveElement, type PropertyValues} from '@lit/reactive-element';
import {nothing, render} from '../../page/template.js';

/** An element that draws templates of `page/template.ts` in its shadow root, with the life cycle and the properties of Lit. */
export class DrawnElement extends ReactiveElement {
  /** Lets Lit's own package draw it on a server. */
  static readonly _$litElement$ = true;

  protected override update(changed: PropertyValues): void {
    // Before the attributes that reflect properties, as in Lit.
    const drawing = this.render();
    super.update(changed);
    render(drawing, this.renderRoot);
  }

  /** What is drawn: a template, or what else a gap takes. */
  protected render(): unknown {
    return nothing;
  }
}

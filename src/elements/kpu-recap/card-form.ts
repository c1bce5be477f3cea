import type {ReactiveElement} from '@lit/reactive-element';
import type {Results} from '../../domain/derive.js';
import {Late} from '../../domain/late.js';
import type {Finding} from '../../domain/types.js';

/** What a card can look like beside `rows`. */
export const FORMS = ['rows', 'head-to-head', 'ticker'] as const;
export type Form = (typeof FORMS)[number];

/** The styles of the other forms. They come with the first card that asks for one. */
export const formStyles = new Late(async () => {
  const {styles} = await import('./forms.js');
  return styles;
});
let isMissing = false;

/** The order of the candidates where the author gives none; `null` for that of the rows. Of one line a reader may see only the beginning. */
export const defaultOrder = (form: Form | null): 'votes' | null => (form === 'ticker' ? 'votes' : null);

/** Why a form cannot be drawn, so that the rows stay. */
export function formFindings(form: Form | null, results: Results | null): Finding[] {
  // Without candidates, as behind a curtain, there are no sides to draw.
  const count = results?.rows.length || 2;
  return [
    form === 'head-to-head' && count !== 2 ? {code: 'form-unfit', path: 'form', message: `head-to-head is for two candidates, and there are ${count}; rows are drawn`} : null,
    form !== null && isMissing ? {code: 'part-missing', path: 'form', message: 'the code of the form could not be loaded; rows are drawn'} : null,
  ].filter((one) => one !== null);
}

/** The form that a card is drawn in. `null` for rows, also until the styles of another form are there. */
export function formOf(card: ReactiveElement, form: Form | null, results: Results | null): Form | null {
  if (form === null || form === 'rows' || formFindings(form, results).some(({code}) => code === 'form-unfit')) return null;
  if (formStyles.code !== null) return form;
  void formStyles.load().then(() => true, () => {
    if (isMissing) return false;
    return (isMissing = true);
  }).then((isNew) => isNew && card.requestUpdate());
  return null;
}

import type {CardModel} from './card-model.js';

/** The custom states of a card, except `dark`, which the theme sets. */
export function cardStates({source: {freshness, curtain}, results}: CardModel): string[] {
  return [
    `feed-${freshness}`,
    results?.state && `race-${results.state}`,
    results?.thin && 'thin',
    results?.rows.some(({corrected}) => corrected !== null) && 'corrected',
    curtain && 'curtain',
  ].filter((state) => typeof state === 'string');
}

import {answer, serve} from '../page-server.js';
import {COUNT} from '../count-2024.js';

const ADDRESS = './live-feed.json';
let stop = 0;

/** Each question finds the count one snapshot further, until the record ends. */
serve(ADDRESS, () => {
  const {document, at} = COUNT[Math.min(stop++, COUNT.length - 1)]!;
  return answer(JSON.stringify(document), at);
});

const ticker = document.createElement('kpu-recap');
ticker.setAttribute('src', ADDRESS);
ticker.setAttribute('form', 'ticker');
document.querySelector('#band')!.append(ticker);
for (const id of ['card', 'trend']) document.querySelector(`#${id}`)!.setAttribute('src', ADDRESS);

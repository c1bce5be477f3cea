import {bundle} from '../build-pages.js';
import {random} from '../contests.js';
import {table, verdict} from '../print.js';

const MOST = 1.6;
const BY_CYCLE = 5;

/** A hundred thousand readers who come with one push message, and how soon they no longer ask together. */
export async function readers({progress}) {
  const code = (await bundle('../helpers/herd.ts'))['page.js'];
  const {peaks} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const found = peaks({readers: 100_000, cycles: 10, random: random(1)});
  const together = peaks({readers: 100_000, cycles: 10, isJittered: false, random: random(1)});
  progress('ten cycles');
  const text = table(['100,000 readers within 5 s, every 30 s; cycle', ...found.map((_, i) => String(i + 1)), 'target'], [
    ['peak second over the mean', ...found.map((peak, i) => (i + 1 === BY_CYCLE ? verdict(peak, MOST) : peak.toFixed(2))), `${MOST} by ${BY_CYCLE}`],
    ['    without jitter', ...together.map((peak) => peak.toFixed(2)), ''],
  ]);
  const late = found.slice(BY_CYCLE - 1).filter((peak) => peak > MOST);
  return {text, wrong: late.length > 0 ? [`peak second over the mean is ${Math.max(...late).toFixed(2)} from cycle ${BY_CYCLE} on, not at most ${MOST}`] : []};
}

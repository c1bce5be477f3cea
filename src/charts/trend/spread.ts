/** A label: the best place for its middle, and its size. */
export interface Spread {
  readonly at: number;
  readonly size: number;
}

/**
 * Moves labels along a line as little as possible, so that none overlap and all stay
 * between `from` and `to`. Labels that touch form a group at the average of their best
 * places.
 * @returns The middle of each label, in the order given. `null` where they do not fit.
 */
export function spread(labels: readonly Spread[], from: number, to: number): readonly number[] | null {
  if (labels.reduce((sum, {size}) => sum + size, 0) > to - from) return null;
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const groups: {members: number[]; size: number; start: number}[] = [];
  for (const i of order) {
    let group = {members: [i], size: labels[i]!.size, start: startOf([i], labels[i]!.size)};
    for (let above = groups.at(-1); above && above.start + above.size > group.start; above = groups.at(-1)) {
      groups.pop();
      const members = [...above.members, ...group.members];
      const size = above.size + group.size;
      group = {members, size, start: startOf(members, size)};
    }
    groups.push(group);
  }
  const middles: number[] = [];
  for (const {members, start} of groups) {
    let edge = start;
    for (const i of members) {
      middles[i] = edge + labels[i]!.size / 2;
      edge += labels[i]!.size;
    }
  }
  return middles;

  /** Start of a group: the mean of the best places of its members, within bounds. */
  function startOf(members: readonly number[], size: number): number {
    let before = 0;
    let wish = 0;
    for (const i of members) {
      const {at, size: own} = labels[i]!;
      wish += at - before - own / 2;
      before += own;
    }
    return Math.max(from, Math.min(wish / members.length, to - size));
  }
}

/** What everybody writes who draws the card without a library. */
export const COLOURS = ['#0a8f6a', '#2b74c4', '#c8502d', '#8a5fb0', '#8f7400', '#c2478a', '#3d8494', '#7d6a58'];
export const counts = new Intl.NumberFormat('id');
export const shares = new Intl.NumberFormat('id', {minimumFractionDigits: 1, maximumFractionDigits: 1});

export const initials = (name) => {
  const words = name.split(/[\s&]+/);
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : '')).toUpperCase();
};

/** As bundlers do: some packages ask Node for what kind of build they are in, also in a browser. */
export const production = (...names) => ({
  name: 'production',
  transform({path, body}) {
    if (typeof body !== 'string' || !names.some((name) => path.includes(`/node_modules/${name}/`))) return undefined;
    return body.replaceAll('process.env.NODE_ENV', '"production"');
  },
});

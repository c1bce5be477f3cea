/** Serves the pages of `test/fixtures/policy` with the strictest policy that the library promises to live under. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
  "require-trusted-types-for 'script'", "trusted-types lit-html 'allow-duplicates'",
].join('; ');

export async function policyPages(context, next) {
  await next();
  if (context.path.startsWith('/test/fixtures/policy/') && context.path.endsWith('.html')) context.set('Content-Security-Policy', POLICY);
}

// What the site lets a browser do and keep, written down once: the policy in each page, `_headers`, and the nginx file come from here.

/** In each page's own meta element, where the build adds the hashes of its scripts and styles: nothing may be asked of another host, nothing inline runs unhashed. */
export const pageDirectives = [
  "default-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'none'",
] as const;

/** A county's basemap may come from another host, which its own pages name and no shipped file knows. */
const named: ReadonlySet<string> = new Set(['img-src', 'connect-src']);

/**
 * In the header. A browser keeps to both policies, so this one allows all that any page's own does, and adds what a meta element cannot say.
 * Styles within a page are left to the page's hashes; scripts within a page there are none.
 */
export const headerPolicy = [
  ...pageDirectives.map(directive => (named.has(directive.split(' ')[0] ?? '') ? `${directive} https:` : directive)),
  "script-src 'self'", "style-src 'self' 'unsafe-inline'", "frame-ancestors 'self'",
].join('; ');

/** Sent with every answer. Strict-Transport-Security is not: it binds the whole host for a year, and whoever runs the host decides that. */
export const safetyHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', headerPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map(name => `${name}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** The folder whose files carry a hash of their content in their names. */
export const hashedFolder = '_astro';

/** Cache-Control. Whatever may change under its name is asked for anew and answered 304 while it has not; `public` is for what holds no data. */
export const caching = { hashed: 'public, max-age=31536000, immutable', tiles: 'max-age=86400', other: 'no-cache' } as const;

// Local metres as longitudes and latitudes about (0, 0), for a map library that knows nothing else. Never true coordinates.

import type { Frame, Point } from './plan-types.ts';

/** Metres of one degree at the equator on the sphere that web maps use: 2π · 6,378,137 m / 360. */
export const metresOfDegree = 111319.49;

/** Local metres → degrees. Within some kilometres of (0, 0) Mercator keeps shapes to a millionth. */
export const toLngLat = ([x, y]: Point): Point => [x / metresOfDegree, y / metresOfDegree];

/** Local metres → a px point of the plan. */
export const toPx = ({ scale, origin }: Pick<Frame, 'scale' | 'origin'>, [x, y]: Point): Point => [(x - origin[0]) / scale, (origin[1] - y) / scale];

/** A px point of the plan → local metres, y to the north. */
export const toMetres = ({ scale, origin }: Pick<Frame, 'scale' | 'origin'>, [x, y]: Point): Point => [origin[0] + x * scale, origin[1] - y * scale];

// A longitude and a latitude that stand in each other's column.

const between = (value: number, least: number, most: number): boolean => value >= least && value <= most;
const isChina = (lon: number, lat: number): boolean => between(lon, 73, 136) && between(lat, 3, 54);

/** Whether two cells, as written, have plainly changed places: in China only the other way round, or no latitude as it stands. */
export function areSwapped(lon: string, lat: string): boolean {
  if (lon === '' || lat === '') return false;
  const [x, y] = [Number(lon), Number(lat)];
  if (lon.trim() === '' || lat.trim() === '' || !Number.isFinite(x) || !Number.isFinite(y)) return false;
  return (isChina(y, x) && !isChina(x, y)) || (between(Math.abs(y), 90.000_001, 180) && Math.abs(x) <= 90);
}

import type { Quantity } from '../model/quantity.ts';
import { formatNumber } from './formatQuantity.ts';
import type { Translate } from './translate.ts';

/** Factor to the other system of units, by the names that figures carry. Exact definitions (yard and pound agreement of 1959). */
const LINEAR: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  mile: [1.609344, 'km'],
  mi: [1.609344, 'km'],
  yard: [0.9144, 'm'],
  foot: [0.3048, 'm'],
  feet: [0.3048, 'm'],
  ft: [0.3048, 'm'],
  inch: [2.54, 'cm'],
  inche: [2.54, 'cm'],
  pound: [0.45359237, 'kg'],
  lb: [0.45359237, 'kg'],
  ounce: [28.349523125, 'g'],
  acre: [0.40468564224, 'ha'],
  mph: [1.609344, 'km/h'],
  km: [0.621371192, 'miles'],
  kilometer: [0.621371192, 'miles'],
  kilometre: [0.621371192, 'miles'],
  'km/h': [0.621371192, 'mph'],
  kph: [0.621371192, 'mph'],
  m: [3.280839895, 'ft'],
  meter: [3.280839895, 'ft'],
  metre: [3.280839895, 'ft'],
  cm: [0.393700787, 'inches'],
  centimeter: [0.393700787, 'inches'],
  centimetre: [0.393700787, 'inches'],
  kg: [2.204622622, 'lb'],
  kilogram: [2.204622622, 'lb'],
  hectare: [2.471053815, 'acres'],
  ha: [2.471053815, 'acres'],
  'mile per hour': [1.609344, 'km/h'],
  'kilometre per hour': [0.621371192, 'mph'],
  knot: [1.852, 'km/h'],
  'nautical mile': [1.852, 'km'],
  millimetre: [0.0393700787, 'inches'],
  'square mile': [2.589988110336, 'km²'],
  'square kilometre': [0.386102159, 'sq mi'],
  'square foot': [0.09290304, 'm²'],
  'square metre': [10.763910417, 'sq ft'],
  gallon: [3.785411784, 'L'],
  litre: [0.264172052, 'US gal'],
  barrel: [158.987294928, 'L'],
  ton: [0.90718474, 'tonnes'],
  tonne: [1.102311311, 'US tons'],
  'cubic metre': [35.314666721, 'cu ft'],
  'cubic foot': [0.028316846592, 'm³'],
  horsepower: [0.745699872, 'kW'],
  stone: [6.35029318, 'kg'],
};

/** Two-digit-precise conversion of a measurement between metric and customary units; undefined where none is known. */
export function convertUnit(t: Translate, { kind, unit, value, min, max }: Quantity): string | undefined {
  if (kind !== 'measurement' || unit === null) return undefined;
  const convert = converterOf(unit);
  if (convert === undefined) return undefined;
  const format = (amount: number): string => formatNumber(round(convert.of(amount)));
  if (typeof value === 'number') return `${format(value)} ${convert.unit}`;
  if (min !== null && max !== null) return t('{0} to {1}', format(min), `${format(max)} ${convert.unit}`);
  return undefined;
}

function converterOf(unit: string): { of: (amount: number) => number; unit: string } | undefined {
  const name = unit.trim().toLowerCase();
  if (/^(?:°c|celsius|degrees? celsius)$/.test(name)) return { of: (c) => (c * 9) / 5 + 32, unit: '°F' };
  if (/^(?:°f|fahrenheit|degrees? fahrenheit)$/.test(name)) return { of: (f) => ((f - 32) * 5) / 9, unit: '°C' };
  const known = LINEAR[name] ?? LINEAR[name.replace(/s$/, '')];
  return known === undefined ? undefined : { of: (amount) => amount * known[0], unit: known[1] };
}

/** Three significant digits: as much as a news figure carries. */
function round(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}

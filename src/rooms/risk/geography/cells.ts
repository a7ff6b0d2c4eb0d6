import { cellToBoundary, cellToLatLng, isValidCell, latLngToCell } from 'h3-js'
import type { Outline, Point } from '../rules/outline.ts'

/**
 * Hexagons of the H3 grid. Resolution 7: about five square kilometres, 1.4 km to a side. One step finer (0.7 square
 * kilometres) was tried on paper: an item in the country would then stand alone in a cell with a farm or two.
 */
const resolution = 7

export const cellOf = ([longitude, latitude]: Point): string => latLngToCell(latitude, longitude, resolution)
export const isCell = (text: string): boolean => isValidCell(text)

/** The hexagon as an outline of one ring. */
export function cellOutline(cell: string): Outline {
  return [[cellToBoundary(cell, true).map(([longitude, latitude]): Point => [longitude, latitude])]]
}
export function cellCentre(cell: string): Point {
  const [latitude, longitude] = cellToLatLng(cell)
  return [longitude, latitude]
}

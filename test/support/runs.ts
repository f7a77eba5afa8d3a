/** How often a property is tried: more by the factor `LONG_RUNS`, which `npm run test:long` sets. */
export const runs = (usual: number): number => usual * Number(process.env['LONG_RUNS'] ?? 1)

import fc from 'fast-check'

/** One seed for all runs, so that a failure repeats; `FAST_CHECK_SEED` tries another. */
const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20_261_122)

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
console.info(`fast-check seed ${seed}`)

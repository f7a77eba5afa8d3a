export { type DeciderArbitraries, deciderLaws } from './decider-laws'
export { type EvaluatorArbitraries, type Law, type LawOptions, laws } from './laws'

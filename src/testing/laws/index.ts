export { type EvaluatorArbitraries, type Law, type LawOptions, laws } from './laws'

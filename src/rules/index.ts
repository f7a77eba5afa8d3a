export type { Decision, Explanation } from '../shared/decision'
export type { Finding, FindingCode, Fix, Severity } from '../shared/finding'
export type { Json, JsonObject } from '../shared/json'
export type { Checked } from '../shared/parse-with'
export type { ConditionDetails } from '../shared/reasons/conditions'
export { compileCondition } from './compile'
export type {
  AllCondition,
  AnyCondition,
  Condition,
  FactCondition,
  FactReference,
  Facts,
  NamedCondition,
  NotCondition,
  Predicate,
} from './condition'
export { type DaySpan, dayOperators } from './day-operators'
export { type ConditionReason, decideCondition } from './decide'
export { defineOperator, type NegativeOperator, type Operator, type OperatorTable } from './define-operator'
export type { EngineRule, EventRule, RuleEvent } from './event-rule'
export { explainCondition } from './explain'
export { explain } from './explain-text'
export { type ExportOptions, exportCondition, exportRules } from './export-rules'
export { importCondition, importRules } from './import-rules'
export { type LintedRule, type LintOptions, lintRules } from './lint/lint-rules'
export type { HostComparison, Relation, Relations } from './lint/relate'
export { builtInOperators } from './operators'
export { checkCondition, parseCondition } from './parse-condition'
export type { ConditionOptions } from './resolve'
export { conditionLimits } from './resolved'
export { createRuleIndex, type IndexedRule, type RuleIndex } from './rule-index/create-rule-index'
export { type Access, defineAccess, type IndexEntry, type Key } from './rule-index/index-entry'
export type { Scalar } from './value-types'
export { type FactTypeName, type FactTypes, type ValueType, valueTypes } from './value-types'

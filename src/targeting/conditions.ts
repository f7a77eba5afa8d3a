// Audiences and URL rules as conditions of frontdesk/rules. A browser that only decides does not need them.

export type { Condition } from '../rules/condition'
export type { Json, JsonObject } from '../shared/json'
export { audienceFacts, audienceFactTypes, audienceToCondition } from './lower-audience'
export { urlRulesToCondition } from './lower-url-rules'
export { urlOperators } from './url-operators'

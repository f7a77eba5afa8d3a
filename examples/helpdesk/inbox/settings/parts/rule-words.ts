import type { AddressRule, Audience, Device, QueryParamRule, UrlRule } from 'frontdesk/targeting'

export const operatorNames: Readonly<Record<AddressRule['operator'], string>> = {
  is: 'is',
  isnt: 'isn’t',
  contains: 'contains',
  'doesnt-contain': 'doesn’t contain',
  'starts-with': 'starts with',
  'doesnt-start-with': 'doesn’t start with',
  'matches-wildcard': 'matches the wildcard',
  'doesnt-match-wildcard': 'doesn’t match the wildcard',
}

export const paramOperatorNames: Readonly<Record<QueryParamRule['operator'], string>> = {
  is: 'is',
  isnt: 'isn’t',
}

export const audienceNames: Readonly<Record<Audience['kind'], string>> = {
  everyone: 'Everyone',
  anonymous: 'Anonymous visitors',
  tracked: 'Tracked contacts',
  lists: 'Contacts in lists',
}

export const deviceNames: Readonly<Record<Device, string>> = {
  desktop: 'Desktop',
  tablet: 'Tablet',
  mobile: 'Mobile',
}

export const ruleWords = (rule: UrlRule): string =>
  rule.target === 'url'
    ? `URL ${operatorNames[rule.operator]} ${rule.value || '…'}`
    : `${rule.name || '…'} ${paramOperatorNames[rule.operator]} ${rule.value || 'empty'}`

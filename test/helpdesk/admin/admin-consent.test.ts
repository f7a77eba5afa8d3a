import { describe, expect, test } from 'vitest'
import type { ConsentRule } from '../../../src/consent'
import { emptyPlan } from '../../../src/shared/plan'
import { privacy as stated } from '../../consent/privacy'
import { leaves, openShop, type Shop, send } from '../shop'
import { agreement, contactOf, ledgerOf, page } from '../visitor/consent-shop'

describe('an admin', () => {
  const process = { basis: 'explicit', text: 'May we?', version: '1', language: 'en' } as const
  const saved = async (shop: Shop, consent: ConsentRule) => {
    const [widget] = await shop.ada.targetedMessages.list()
    return shop.ada.targetedMessages.save({ ...(widget as NonNullable<typeof widget>), consent })
  }

  test('C-05 edits a text under a new version, and is told which is free', async () => {
    const shop = await openShop({ widget: { consent: { process } } })
    await expect(saved(shop, { process: { ...process, text: 'May they?' } })).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'consent.process.version', reason: 'CONSENT_TEXT_CHANGED', proposed: '2' },
    })
    const { review } = await shop.ada.drafts.save({
      id: 'hello',
      ...(await shop.ada.targetedMessages.list())[0],
      consent: { process: { ...process, text: 'May they?' } },
    })
    expect(review).toMatchObject({ ready: false })
    await expect(shop.ada.targetedMessages.publish('hello')).rejects.toMatchObject({ code: 'INVALID_RULE' })
    expect(await shop.ada.consent.texts('hello')).toMatchObject({
      texts: [{ version: '1', text: 'May we?', language: 'en' }],
      next: { process: '2', communicate: '1' },
    })
    await saved(shop, { process: { ...process, text: 'May they?', version: '2', minorSince: ['1'] } })
    await saved(shop, { process })
    expect(await shop.ada.consent.texts('hello')).toMatchObject({
      texts: [{ version: '1' }, { version: '2', minor: true }],
      next: { process: '3' },
    })
  })

  test('C-05 finds the texts of messages that were saved before texts were kept', async () => {
    const shop = await openShop({ widget: { consent: { process } } })
    const kept = await shop.storage.list('acme', 'consent-text')
    const removes = kept.map(({ kind, id }) => ({ kind, id }))
    await shop.storage.commit('acme', { ...emptyPlan, removes })
    await expect(saved(shop, { process: { ...process, text: 'May they?' } })).rejects.toMatchObject({
      details: { reason: 'CONSENT_TEXT_CHANGED' },
    })
    await saved(shop, { process: { ...process, text: 'May they?', version: '2' } })
    expect(await shop.ada.consent.texts('hello')).toMatchObject({
      texts: [
        { version: '1', text: 'May we?' },
        { version: '2', text: 'May they?' },
      ],
    })
  })

  test('sees who agreed to which version, and proves it', async () => {
    const shop = await openShop({ widget: { consent: { process } } })
    const token = shop.acme.host.newVisitorToken()
    const cleo = shop.acme.visitor(token)
    await shop.acme.host.identify(token, { email: 'cleo@ex.com' })
    await cleo.consent.agree('hello', agreement)
    const other = shop.newVisitor()
    await other.consent.refuse('hello', agreement)
    await saved(shop, { process: { ...process, text: 'May they?', version: '2' } })
    await other.consent.agree('hello', { version: '2', page })

    const counts = await shop.ada.consent.counts()
    expect(counts.map(({ version, events }) => [version, events])).toEqual([
      ['1', { given: 1, refused: 1 }],
      ['2', { given: 1 }],
    ])
    const [first] = counts
    const acts = await shop.ada.consent.acts(first as NonNullable<typeof first>)
    expect(acts.map(({ event, person }) => [event, person?.visitorId]).sort()).toEqual([
      ['given', cleo.visitorId],
      ['refused', other.visitorId],
    ])
    const given = acts.find(({ event }) => event === 'given')?.id ?? ''
    await expect(shop.ada.consent.export(given)).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'privacy.controllers' },
    })
    await shop.ada.privacy.saveSettings(privacy)
    expect(await shop.ada.consent.export(given)).toMatchObject({
      record: { pii_principal_id: cleo.visitorId, events: [{ event_state: 'given' }] },
      receipt: { version: 'KI-CR-v1.1.0' },
    })
    expect(await cleo.consent.receipts()).toMatchObject([
      { piiPrincipalId: await contactOf(shop, 'cleo@ex.com') },
    ])
    await cleo.consent.withdraw({ page })
    expect(await cleo.consent.receipts()).toEqual([])
  })

  test('what the account states at the time is part of the record', async () => {
    const shop = await openShop({ widget: { consent: { process } } })
    await shop.ada.privacy.saveSettings(privacy)
    const visitor = shop.newVisitor()
    await visitor.consent.agree('hello', agreement)
    const [record] = await ledgerOf(shop, visitor.visitorId)
    expect(record?.header).toMatchObject({
      controller: 'Acme GmbH',
      jurisdiction: 'DE',
      policyUrl: 'https://acme.example/privacy',
      language: 'en',
    })
  })

  test('C-23 a visitor has receipts of what they gave, and none of others who have the address', async () => {
    const communicate = { subscriptionType: 'news', text: 'We write.', mode: 'separate-opt-in' } as const
    const shop = await openShop({ widget: { consent: { process, communicate } } })
    await shop.ada.privacy.saveSettings({
      ...privacy,
      purposes: { ...privacy.purposes, communicate: { name: 'Newsletter', categories: ['Marketing'] } },
    })
    const [cleo, stranger] = [shop.newVisitor(), shop.newVisitor()]
    for (const visitor of [cleo, stranger]) {
      await visitor.consent.agree('hello', agreement)
      await send(visitor, 'Hello', { subscribe: visitor === cleo })
      await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
    }
    const purposesOf = async (visitor: typeof cleo) =>
      (await visitor.consent.receipts()).map(({ services }) => services[0]?.purposes[0]?.purpose)
    expect(await purposesOf(cleo)).toEqual(['Answering', 'Newsletter'])
    expect(await purposesOf(stranger)).toEqual(['Answering'])
  })

  test('P-01 is an admin: nobody else sees who agreed', async () => {
    const { acme } = await openShop()
    const ana = acme.admin('ana')
    for (const call of [
      () => ana.consent.texts('hello'),
      () => ana.consent.counts(),
      () => ana.consent.export('x/1'),
      () => ana.privacy.settings(),
      () => ana.privacy.saveSettings({}),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN', details: { reason: 'NOT_ADMIN' } })
    }
  })
})

/** It does not say what subscriptions are for. */
const process = { name: 'Answering', categories: ['Customer support'] } as const
const privacy = { ...stated, purposes: { process } }

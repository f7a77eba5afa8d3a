import { describe, expect, test } from 'vitest'
import { createIdentity } from '../../../examples/helpdesk/widget/page/identity'
import { createTextStore } from '../../../examples/helpdesk/widget/page/text-store'
import { refused, written } from '../../../examples/helpdesk/widget/sending/outgoing'
import { readOutgoing, storeOutgoing } from '../../../examples/helpdesk/widget/sending/stored-outgoing'
import { fakeStorage } from './fake-storage'
import { letter } from './letters'

const denied = () => {
  throw new DOMException('denied', 'SecurityError')
}

describe('a shelf', () => {
  test('keeps to its prefix', () => {
    const storage = fakeStorage()
    createTextStore(() => storage, 'a:').write('token', 't1')
    expect([...storage.content]).toEqual([['a:token', 't1']])
    expect(createTextStore(() => storage, 'b:').read('token')).toBeUndefined()
  })

  test('remembers until the page is left where storage is denied', () => {
    const shelf = createTextStore(denied, 'a:')
    shelf.write('token', 't1')
    expect(shelf.read('token')).toBe('t1')
    shelf.forget('token')
    expect(shelf.read('token')).toBeUndefined()
  })

  test('reads its newest value also when the quota refused it', () => {
    const storage = fakeStorage()
    const shelf = createTextStore(() => storage, 'a:')
    shelf.write('draft', 'old')
    storage.setItem = denied
    shelf.write('draft', 'new')
    expect(shelf.read('draft')).toBe('new')
  })
})

describe('the visitor’s token', () => {
  const given = () => {
    const [tab, browser] = [fakeStorage(), fakeStorage()]
    return {
      tab,
      browser,
      identity: createIdentity(
        createTextStore(() => tab, ''),
        createTextStore(() => browser, ''),
      ),
    }
  }

  test('stays in the tab until the visitor takes part', () => {
    const { tab, browser, identity } = given()
    identity.keep('t1')
    expect([tab.content.size, browser.content.size]).toEqual([1, 0])
    identity.remember()
    expect([tab.content.size, browser.content.size]).toEqual([0, 1])
    expect(identity.token()).toBe('t1')
  })

  test('is replaced where it is remembered', () => {
    const { tab, browser, identity } = given()
    identity.keep('t1')
    identity.remember()
    identity.keep('t2')
    expect(identity.token()).toBe('t2')
    expect([tab.content.size, browser.content.size]).toEqual([0, 1])
  })
})

describe('outgoing messages across page loads', () => {
  test('come back as they were', () => {
    const shelf = createTextStore(fakeStorage, '')
    const list = refused(written(written([], letter('k1'), 1), letter('k2'), 2), 'k2', 'No.')
    storeOutgoing(shelf, list)
    expect(readOutgoing(shelf)).toEqual(list)
  })

  test('leave nothing behind when there are none', () => {
    const storage = fakeStorage()
    const shelf = createTextStore(() => storage, '')
    storeOutgoing(shelf, written([], letter('k1'), 1))
    storeOutgoing(shelf, [])
    expect(storage.content.size).toBe(0)
  })

  test.each(['', 'no JSON', '{}', 'null', '[null, 1, {"clientId":"k1"}]'])('are none in %j', (text) => {
    const shelf = createTextStore(fakeStorage, '')
    shelf.write('outgoing', text)
    expect(readOutgoing(shelf)).toEqual([])
  })
})

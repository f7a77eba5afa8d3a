import type { ChatVisit } from '../../api'
import { Linked } from '../components/linked'
import type { State } from '../state/state'
import { Page } from './page'
import type { Privacy, PrivacyActs } from './privacy-acts'
import { eventWords, stopWords } from './privacy-words'

interface PrivacyPageProps {
  readonly state: State
  readonly visit: ChatVisit
  readonly acts: PrivacyActs
}

/** The visitor's consents, and the actions for each, in one step. */
export const PrivacyPage = ({
  state: { privacy, errorText },
  visit: { consent },
  acts,
}: PrivacyPageProps) => {
  const consents = privacy?.consents ?? []
  const process = consents.find(({ subscriptionType }) => subscriptionType === undefined)
  const given = consents.filter(({ event }) => event === 'given')
  const mayObject = consent?.basis === 'legitimate-interest' && consent.maySend
  const asksOther = consent && process?.version !== consent.version && (mayObject || !consent.maySend)
  return (
    <Page title="Privacy">
      <div ref={acts.opened}>
        {privacy?.done && <Done key={privacy.done.title} {...privacy.done} />}
        {errorText && (
          <p class="error" role="alert">
            {errorText}
          </p>
        )}
        {privacy && !asksOther && consents.length === 0 && (
          <p class="quietly">You have not agreed to anything here.</p>
        )}
        {consents.map((each) => (
          <Sheet
            key={each.subscriptionType}
            {...each}
            title={each.subscriptionType ?? 'This chat'}
            said={eventWords(each)}
          />
        ))}
        {privacy && asksOther && (
          <Sheet
            {...consent}
            title={process ? 'Current text' : 'This chat'}
            said={mayObject ? 'You have not objected to this.' : 'You have not agreed to this.'}
          />
        )}
        <p class="acts">
          {consent && !consent.maySend && (
            <Act name={process ? 'Agree again' : 'I agree'} onAct={acts.agree} />
          )}
          {given.length > 0 && (
            <Act name={given.length > 1 ? 'Withdraw all' : 'Withdraw'} onAct={acts.withdraw} />
          )}
          {mayObject && <Act name="Object" onAct={acts.object} />}
          {given.some(({ lawfulBasis }) => lawfulBasis === 'consent') && (
            <button type="button" class="link" onClick={acts.receipt}>
              Download receipt
            </button>
          )}
        </p>
      </div>
    </Page>
  )
}

interface SheetProps {
  readonly title: string
  readonly text: string
  readonly version: string
  /** The visitor's decision about it. */
  readonly said: string
}

const Sheet = ({ title, text, version, said }: SheetProps) => (
  <section class="sheet">
    <h4>{title}</h4>
    {/* Long terms scroll, so that the buttons stay visible. Focusable, so that the keyboard can scroll them. */}
    <blockquote class="terms" tabIndex={0}>
      <Linked text={text} />
    </blockquote>
    <p>{said}</p>
    <p class="quietly">Version {version}</p>
  </section>
)

const Act = ({ name, onAct }: { readonly name: string; readonly onAct: () => void }) => (
  <button type="button" class="primary" onClick={onAct}>
    {name}
  </button>
)

/** The clicked button may be gone, so the result gets the focus. */
const Done = ({ title, stops = [] }: NonNullable<Privacy['done']>) => (
  <div class="sheet done" role="status" tabIndex={-1} ref={focus}>
    <p>{title}</p>
    {stops.length > 0 && (
      <ul>
        {stopWords(stops).map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
  </div>
)

const focus = (element: HTMLElement | null): void => element?.focus()

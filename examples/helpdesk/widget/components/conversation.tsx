import type { ChatVisit } from '../../api'
import { type Prompt, promptOf } from '../thread/prompt'
import { choicesOf, firstWritten, isClosed, timelineOf } from '../thread/timeline'
import { Choices } from './choices'
import { Composer } from './composer'
import { Agreement, Notice } from './consent'
import { DrawerPart } from './drawer-part'
import { Messages } from './messages'
import type { WidgetProps } from './widget'

/** The messages, and below them the next required step or the composer. */
export const Conversation = ({ state, acts, visit }: WidgetProps & { readonly visit: ChatVisit }) => {
  const items = timelineOf(state.entries, state.outgoing)
  const hasWritten = firstWritten(state.entries, state.outgoing) !== undefined
  const prompt = promptOf(visit, { hasWritten, declinedEmail: state.email !== 'asked', waited: state.waited })
  const blockedBy = prompt === 'agreement' ? 'Please agree first' : undefined
  const { consent, communicate } = visit
  const startsConversation = !hasWritten || isClosed(items)
  return (
    <>
      <Messages items={items} visit={visit} stalled={state.stalled} acts={acts}>
        {isClosed(items) && <p class="line">This conversation is closed. You can still write to us.</p>}
        {!blockedBy && <Choices choices={choicesOf(items)} onChoose={acts.send} />}
      </Messages>
      <div
        class="foot"
        key={stepOf(prompt) + state.email + consent?.lead}
        data-focus={state.focusFollows}
        ref={state.focusFollows ? focusNextStep : undefined}
      >
        {state.errorText && (
          <p class="error" role="alert">
            {state.errorText}
          </p>
        )}
        {blockedBy && consent && <Agreement consent={consent} onDecide={acts.decide} />}
        {!blockedBy && consent?.basis === 'legitimate-interest' && <Notice text={consent.text} />}
        {(prompt === 'email' || prompt === 'email-first') && (
          <DrawerPart state={state} acts={acts}>
            {({ EmailForm }) => (
              <EmailForm first={prompt === 'email-first'} text={visit.emailCapture?.text} acts={acts} />
            )}
          </DrawerPart>
        )}
        {state.email === 'given' && !blockedBy && (
          <p class="line">Thank you. We will write to you there if you leave.</p>
        )}
        {!blockedBy && startsConversation && communicate?.by === 'sending' && (
          <Notice text={communicate.text} />
        )}
        {!blockedBy && startsConversation && communicate?.by === 'box' && (
          <DrawerPart state={state} acts={acts}>
            {({ OptIn }) => <OptIn text={communicate.text} ticked={state.subscribe} acts={acts} />}
          </DrawerPart>
        )}
        {(prompt !== 'email-first' || state.drawerFailed) && (
          <Composer draft={state.draft} blockedBy={blockedBy} acts={acts} />
        )}
        <button type="button" class="link to-privacy" onClick={() => acts.show('privacy')}>
          Privacy
        </button>
      </div>
    </>
  )
}

/** The e-mail form beside the composer must not replace the composer's text or focus. */
const stepOf = (prompt: Prompt): Prompt => (prompt === 'email' ? 'nothing' : prompt)

/**
 * Called when the footer gets a new key: the panel was opened, a step was completed and its button removed, or the
 * visitor came back from a page of the drawer. On touch screens the composer is not focused, because the keyboard would
 * cover the messages.
 */
const focusNextStep = (foot: HTMLElement | null): void => {
  const back = foot?.dataset.focus
  const step = matchMedia('(pointer: coarse)').matches ? 'h2' : '[data-first]:enabled'
  const next = back?.startsWith('.') ? back : step
  foot?.closest('.panel')?.querySelector<HTMLElement>(next)?.focus()
}

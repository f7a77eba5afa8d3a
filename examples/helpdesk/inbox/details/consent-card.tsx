import type { ConsentState, PersonConsent } from '../../api'
import { Label } from '../parts/label'
import { TimeAgo } from '../parts/time-ago'
import { basisWords, consentTones, consentWords } from './consent-words'
import classes from './details.module.css'
import { Fact } from './fact'

/** The current consents and objections of the person. */
export const ConsentCard = ({ consent }: { readonly consent: PersonConsent }) => {
  const { process, subscriptions, proven } = consent
  return (
    <section className={classes.card} aria-label="Consent">
      <h3 className={classes.heading}>Consent</h3>
      <dl className={classes.facts}>
        <Fact name="This chat">{process ? <State state={process} /> : 'Nothing on record'}</Fact>
        {process && (
          <>
            <Fact name="Basis">{basisWords[process.basis]}</Fact>
            <Fact name="Version">{process.version}</Fact>
          </>
        )}
        {subscriptions.map((subscription) => (
          <Fact key={subscription.type} name={subscription.type}>
            <State state={subscription} />
          </Fact>
        ))}
      </dl>
      {subscriptions.length > 0 && !proven && (
        <p className={classes.dim}>The address was typed in the chat and is not verified.</p>
      )}
    </section>
  )
}

const State = ({ state: { event, at } }: { readonly state: ConsentState }) => (
  <span className={classes.state}>
    <Label tone={consentTones[event]}>{consentWords[event]}</Label> <TimeAgo at={at} />
  </span>
)

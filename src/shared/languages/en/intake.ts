/** Statements of the explanations about intake. Each is positive; the explanation says whether it is true. */
export const intakeSentences = {
  'intake/later-message-shows': 'a message behind a hidden one shows',
  'intake/message-shows': 'availability lets the message {id} ({name}) show',
  'intake/is-an-address': 'the text is an address with a name and a domain',
  'intake/is-bound-to-contact': 'the browser is bound to the contact',
  'intake/is-about-current-text': 'the decision of the visitor is about the current text',
  'intake/has-something-to-withdraw': 'the visitor has a consent to withdraw, or a notice to object to',
  'intake/is-routed-at-once': 'the conversation is routed together with the message',
  'intake/was-asked-to-decide-again': 'the rule {rule} was asked to decide again after entry {seq}',
  'intake/kind-has-blocking': 'customers can be blocked on this kind of channel',
  'intake/kind-has-receipts': 'channels of this kind give receipts',
  'intake/conversation-names-sender': 'the conversation names a sender',
  'intake/has-addresses-for-answer':
    'there is an address to send the answer from, and an address to send it to',
  'intake/has-delivery-report': 'the thread has the delivery report of the answer',
  'intake/has-field-values': 'the conversation has the values',
  'intake/is-newer-than-erasures': 'the data is newer than every erasure of this person',
  'intake/is-free-of-holds': 'all data of the person is free of legal holds',

  // A sentence that an older build stored
  'intake/stored-sentence': '{sentence}',
} as const

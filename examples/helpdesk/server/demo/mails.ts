/** The sources of the sample mails. */
export const mails: readonly {
  readonly from: string
  readonly to: string
  readonly lines: readonly string[]
}[] = [
  {
    from: 'imke@brandt.example',
    to: 'support@acme.example',
    lines: [
      'From: Imke Brandt <imke@brandt.example>',
      'To: Larkspur Support <support@acme.example>',
      'Subject: No reading since the storm',
      'Message-ID: <storm-1@brandt.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Good morning,',
      '',
      'the storm took our power for an hour, and the station in the tomato house has been silent since. The lamp is',
      'amber. The hub has not moved.',
      '',
      'What should I try?',
      '',
      'Imke',
      '-- ',
      'Imke Brandt',
      'Tomatoes from the island',
    ],
  },
  {
    from: 'orders@gardenbarn.example',
    to: 'sales@acme.example',
    lines: [
      'From: Piet Aalders <piet.aalders@gardenbarn.example>',
      'To: sales@acme.example',
      'Subject: Twelve stations for our shops',
      'Message-ID: <shops-12@gardenbarn.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Hello Larkspur,</p>',
      '<p>we would like to show your stations in our <b>twelve shops</b>:</p>',
      '<ul><li>one in each window,</li><li>one more for the big house in Zwolle.</li></ul>',
      '<p>What would that cost, and how soon could they be here?</p>',
      '<p>Piet Aalders<br>Garden Barn</p>',
    ],
  },
  {
    from: 'bounces@springdeals.example',
    to: 'support@acme.example',
    lines: [
      'From: Spring Deals <news@springdeals.example>',
      'To: support@acme.example',
      'Subject: 40% off all potting soil, this week only',
      'Message-ID: <week-19@springdeals.example>',
      'List-Id: <weekly.springdeals.example>',
      'List-Unsubscribe: <https://springdeals.example/unsubscribe>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Spring is here, and so are our prices.',
      '',
      'To unsubscribe: https://springdeals.example/unsubscribe',
    ],
  },
]

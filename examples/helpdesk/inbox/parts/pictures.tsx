/** A cup beside an empty tray, for empty lists. */
export const TrayPicture = () => (
  <svg width="132" height="96" viewBox="0 0 132 96" fill="none" aria-hidden>
    <ellipse cx="66" cy="86" rx="56" ry="6" fill="var(--wash-grey)" />
    <path d="M14 52h22l6 12h28l6-12h22v24a8 8 0 0 1-8 8H22a8 8 0 0 1-8-8z" fill="var(--wash-blue)" />
    <path
      d="m14 52 12-26h60l12 26"
      stroke="var(--ink-blue)"
      strokeWidth="2"
      strokeLinejoin="round"
      opacity=".45"
    />
    <path d="M104 58h16v14a8 8 0 0 1-8 8h0a8 8 0 0 1-8-8z" fill="var(--wash-amber)" />
    <path d="M120 62h3a4 4 0 0 1 0 8h-3" stroke="var(--ink-amber)" strokeWidth="2" opacity=".6" />
    <path
      d="M109 52c-2-3 2-4 0-8m6 8c-2-3 2-4 0-8"
      stroke="var(--ink-amber)"
      strokeWidth="2"
      strokeLinecap="round"
      opacity=".5"
    />
  </svg>
)

/** Two speech bubbles, when no conversation is selected. */
export const BubblesPicture = () => (
  <svg width="140" height="100" viewBox="0 0 140 100" fill="none" aria-hidden>
    <ellipse cx="70" cy="92" rx="52" ry="5" fill="var(--wash-grey)" />
    <path
      d="M22 16h60a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H44L30 68V56h-8a8 8 0 0 1-8-8V24a8 8 0 0 1 8-8z"
      fill="var(--wash-blue)"
    />
    <path
      d="M30 30h40M30 41h26"
      stroke="var(--ink-blue)"
      strokeWidth="3"
      strokeLinecap="round"
      opacity=".5"
    />
    <path
      d="M72 44h44a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8h-6v10L98 78H72a8 8 0 0 1-8-8V52a8 8 0 0 1 8-8z"
      fill="var(--wash-violet)"
    />
    <circle cx="82" cy="61" r="3" fill="var(--ink-violet)" opacity=".6" />
    <circle cx="94" cy="61" r="3" fill="var(--ink-violet)" opacity=".6" />
    <circle cx="106" cy="61" r="3" fill="var(--ink-violet)" opacity=".6" />
  </svg>
)

/** The logo of the product. */
export const Mark = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
    <rect width="32" height="32" rx="9" fill="#4263eb" />
    <path d="M8 9h16v11H15l-5 4v-4H8z" fill="#fff" />
  </svg>
)

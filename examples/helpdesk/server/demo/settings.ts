import type { AdminSide, ChatInput, HostedAddressInput, InboxInput, TargetedMessageInput } from 'frontdesk'
import { guide } from './bots'
import { colleagues } from './people'
import { privacy } from './privacy'

/** Creates the demo account: users, inboxes, addresses, chats and targeted messages. */
export const createSettings = async (admin: AdminSide): Promise<void> => {
  for (const colleague of colleagues) await admin.users.save(colleague)
  for (const inbox of inboxes) await admin.inboxes.create(inbox)
  for (const address of addresses) await admin.channels.createHostedAddress(address)
  for (const chat of chats) await admin.channels.connectChat(chat)
  await admin.bots.save(guide)
  await admin.privacy.saveSettings(privacy)
  for (const widget of widgets) await admin.targetedMessages.save(widget)
}

const inboxes: readonly InboxInput[] = [
  { id: 'support', name: 'Support', members: ['ana', 'ben', 'carla', 'dora'] },
  { id: 'sales', name: 'Sales', members: ['ben', 'ada'] },
]

/** Round robin among the available users of the team. */
const supportTeam = { kind: 'assign', users: ['ana', 'ben', 'dora'], teams: [] } as const
const salesTeam = { kind: 'assign', users: ['ben'], teams: [] } as const

const addresses: readonly HostedAddressInput[] = [
  { inboxId: 'support', address: 'support@acme.example', name: 'Larkspur Support', routing: supportTeam },
  { inboxId: 'support', address: 'support@larkspur.example', name: 'Larkspur Support', routing: supportTeam },
  { inboxId: 'sales', address: 'sales@acme.example', name: 'Larkspur Sales' },
]

const chats: readonly ChatInput[] = [
  {
    id: 'support-chat',
    inboxId: 'support',
    name: 'Larkspur Support',
    availability: { mode: 'always', replyTime: 'few_minutes' },
  },
  {
    id: 'sales-chat',
    inboxId: 'sales',
    name: 'Larkspur Sales',
    availability: {
      mode: 'status',
      replyTime: 'few_hours',
      away: {
        action: 'message',
        text: 'Sales is out at the moment. Leave a message, and we answer by mail.',
      },
    },
  },
  {
    id: 'workshop-chat',
    inboxId: 'support',
    name: 'The Larkspur workshop',
    availability: {
      mode: 'hours',
      replyTime: 'few_minutes',
      hours: { zone: 'Europe/Berlin', ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
      outside: { action: 'return-time' },
    },
  },
]

const senders = (...userIds: readonly string[]): TargetedMessageInput['senders'] => ({
  mode: 'people',
  userIds,
  teamIds: [],
  fallback: { kind: 'company' },
})

const onPage = (operator: 'is' | 'starts-with', value: string): TargetedMessageInput['urls'] => ({
  rules: [{ target: 'url', operator, value }],
})

const widgets: readonly TargetedMessageInput[] = [
  {
    id: 'home',
    name: 'A greeting for everyone',
    channelId: 'support-chat',
    welcome: 'Hello! Wondering what a weather station does indoors? Ask us anything.',
    urls: onPage('is', '/'),
    priority: 1,
    routing: supportTeam,
    senders: senders('ana', 'ben', 'dora'),
    displayByDefault: true,
  },
  {
    id: 'pricing',
    name: 'Consent first, then sales',
    channelId: 'sales-chat',
    welcome: 'Not sure which plan fits your glasshouse? Ben from sales knows them all.',
    urls: onPage('is', '/pricing'),
    priority: 2,
    routing: salesTeam,
    senders: senders('ben'),
    appearance: { accent: '#5b3aa8' },
    consent: {
      process: {
        basis: 'explicit',
        version: '2024-05',
        language: 'en',
        text: 'Larkspur keeps what you write here, and uses it to answer you. You can ask us to delete it at any time.',
      },
      communicate: {
        subscriptionType: 'Growing letter',
        mode: 'separate-opt-in',
        version: '2024-05',
        text: 'Send me the letter about growing under glass, once a month.',
      },
    },
    emailCapture: {
      when: 'after_first_message',
      prompt: 'Leave your e-mail address, and we can answer after you leave.',
    },
  },
  {
    id: 'docs',
    name: 'A bot that knows the docs',
    channelId: 'support-chat',
    welcome: 'Stuck on a chapter? Guide, our bot, has read them all.',
    urls: onPage('starts-with', '/docs'),
    priority: 3,
    routing: supportTeam,
    botId: guide.id,
  },
  {
    id: 'contact',
    name: 'A notice and opening hours',
    channelId: 'workshop-chat',
    welcome: 'Come in! What can we do for you?',
    urls: onPage('is', '/contact'),
    priority: 4,
    routing: supportTeam,
    senders: senders('ana', 'carla'),
    appearance: { accent: '#e5a93c', side: 'left' },
    consent: {
      process: {
        basis: 'legitimate-interest',
        version: '2024-05',
        language: 'en',
        text: 'We keep this chat to answer you, because we have a legitimate interest in doing so. You may object at any time.',
      },
    },
    emailCapture: {
      when: 'when_unavailable',
      prompt: 'Nobody is available. Leave your e-mail address, and we will answer by mail.',
    },
  },
]

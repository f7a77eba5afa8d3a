import { HelpdeskError } from 'frontdesk'
import type { Context } from 'hono'
import type * as z from 'zod'

/**
 * Reads and validates the JSON body of a request.
 *
 * @throws HelpdeskError `INVALID_INPUT` that names the place.
 */
export const readBody = async <Value>(context: Context, schema: z.ZodType<Value>): Promise<Value> => {
  const body: unknown = await context.req.json().catch(() => undefined)
  return checked(schema, 'body', body)
}

/** Reads and validates the query of a request. An empty value counts as absent. */
export const readQuery = <Value>(context: Context, schema: z.ZodType<Value>): Value =>
  checked(
    schema,
    'query',
    Object.fromEntries(Object.entries(context.req.query()).filter(([, value]) => value !== '')),
  )

const checked = <Value>(schema: z.ZodType<Value>, name: string, input: unknown): Value => {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = [name, ...(issue?.path ?? [])].join('.')
  throw new HelpdeskError('INVALID_INPUT', `${place}: ${issue?.message ?? 'not what was expected'}.`, {
    path: place,
  })
}

import { readFileSync } from 'node:fs'

/**
 * Prints `N passed, N failed` (and `, N skipped` if there are any) over all projects of the vitest reports in the
 * arguments. These count as one failure each: a file that fails without a failing test, and a report that is missing or
 * has no test.
 */
const main = () => {
  const reports = process.argv.slice(2).map(readReport).map(counted)
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((status) =>
    reports.reduce((sum, report) => sum + report[status], 0),
  )
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
  if (failed > 0 || reports.length === 0) process.exitCode = 1
}

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}

const counted = ({ testResults }) => {
  const statuses = testResults.flatMap(statusesOf)
  if (statuses.length === 0) return { passed: 0, failed: 1, skipped: 0 }
  const passed = statuses.filter((status) => status === 'passed').length
  const failed = statuses.filter((status) => status === 'failed').length
  return { passed, failed, skipped: statuses.length - passed - failed }
}

const statusesOf = (file) => {
  const statuses = file.assertionResults.map((test) => test.status)
  return file.status === 'failed' && !statuses.includes('failed') ? [...statuses, 'failed'] : statuses
}

main()

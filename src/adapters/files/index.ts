export type { Files } from '../contracts/files'
export { createDirectoryFiles, type DirectoryFilesOptions } from './directory'

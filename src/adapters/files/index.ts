export { createDirectoryFiles, type DirectoryFilesOptions } from './directory'

/** The package's one door: the `html` tag and a function for each component. */
export {
  attributes,
  escape,
  html,
  isHtml,
  join,
  raw,
  safeUrl,
  type AttributeValue,
  type Attributes,
  type Child,
  type Html,
  type Text,
} from './html.ts'

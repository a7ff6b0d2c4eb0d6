/** The package's one door: the `html` tag and a function for each component. */
export { attributes, escape, html, isHtml, join, raw, safeUrl } from './html.ts'
export type { AttributeValue, Attributes, Child, Html, Text } from './html.ts'
export type {
  Content,
  Decoration,
  HeadingLevel,
  Items,
  OptionalContent,
  PluralMessages,
} from './parts/options.ts'

export { button, type ButtonOptions } from './components/button.ts'
export { characterCount, type CharacterCountOptions } from './components/character-count.ts'
export { checkboxes, type CheckboxItem, type CheckboxesOptions } from './components/checkboxes.ts'
export {
  dateInput,
  type DateInputItem,
  type DateInputOptions,
  type DatePartOptions,
} from './components/date-input.ts'
export { errorMessage, type ErrorMessageOptions } from './components/error-message.ts'
export { errorSummary, type ErrorSummaryItem, type ErrorSummaryOptions } from './components/error-summary.ts'
export { fieldset, type FieldsetOptions, type LegendOptions } from './components/fieldset.ts'
export { fileUpload, type FileUploadOptions } from './components/file-upload.ts'
export { hint, type HintOptions } from './components/hint.ts'
export { input, type InputOptions } from './components/input.ts'
export { label, type LabelOptions } from './components/label.ts'
export { passwordInput, type PasswordInputOptions } from './components/password-input.ts'
export { radios, type RadioItem, type RadiosOptions } from './components/radios.ts'
export { select, type SelectItem, type SelectOptions } from './components/select.ts'
export { textarea, type TextareaOptions } from './components/textarea.ts'
export { accordion, type AccordionItem, type AccordionOptions } from './components/accordion.ts'
export { backLink, type BackLinkOptions } from './components/back-link.ts'
export { breadcrumbs, type BreadcrumbItem, type BreadcrumbsOptions } from './components/breadcrumbs.ts'
export {
  cookieBanner,
  type CookieBannerMessage,
  type CookieBannerOptions,
} from './components/cookie-banner.ts'
export { details, type DetailsOptions } from './components/details.ts'
export { exitThisPage, type ExitThisPageOptions } from './components/exit-this-page.ts'
export { genericHeader, type GenericHeaderOptions } from './components/generic-header.ts'
export { insetText, type InsetTextOptions } from './components/inset-text.ts'
export {
  languageNavigation,
  type LanguageNavigationItem,
  type LanguageNavigationOptions,
} from './components/language-navigation.ts'
export { notificationBanner, type NotificationBannerOptions } from './components/notification-banner.ts'
export {
  pagination,
  type PaginationItem,
  type PaginationLink,
  type PaginationOptions,
} from './components/pagination.ts'
export { panel, type PanelAction, type PanelOptions } from './components/panel.ts'
export { phaseBanner, type PhaseBannerOptions } from './components/phase-banner.ts'
export {
  serviceNavigation,
  type ServiceNavigationItem,
  type ServiceNavigationOptions,
} from './components/service-navigation.ts'
export { skipLink, type SkipLinkOptions } from './components/skip-link.ts'
export {
  summaryList,
  type SummaryAction,
  type SummaryCard,
  type SummaryListOptions,
  type SummaryRow,
} from './components/summary-list.ts'
export { table, type TableCell, type TableOptions } from './components/table.ts'
export { tabs, type TabItem, type TabsOptions } from './components/tabs.ts'
export { tag, type TagOptions } from './components/tag.ts'
export { taskList, type TaskListItem, type TaskListOptions, type TaskStatus } from './components/task-list.ts'
export { warningText, type WarningTextOptions } from './components/warning-text.ts'

export { mojAlert, type MojAlertOptions } from './moj/alert.ts'
export { mojBadge, type MojBadgeOptions } from './moj/badge.ts'
export { mojBanner, type MojBannerOptions } from './moj/banner.ts'
export { mojButtonMenu, type MojButtonMenuOptions } from './moj/button-menu.ts'
export {
  mojFilter,
  type MojFilterCategory,
  type MojFilterOptions,
  type MojSelectedFilters,
} from './moj/filter.ts'
export { mojIdentityBar, type MojIdentityBarOptions } from './moj/identity-bar.ts'
export { type MojNavigationItem } from './moj/navigation-link.ts'
export { mojPageHeaderActions, type MojPageHeaderActionsOptions } from './moj/page-header-actions.ts'
export { mojPagination, type MojPaginationOptions, type MojPaginationResults } from './moj/pagination.ts'
export { mojPrimaryNavigation, type MojPrimaryNavigationOptions } from './moj/primary-navigation.ts'
export { mojSideNavigation, type MojSideNavigationOptions } from './moj/side-navigation.ts'
export { mojSortValue, mojSortableHeading, mojSortableTable } from './moj/sortable-table.ts'
export {
  mojSubNavigation,
  type MojSubNavigationItem,
  type MojSubNavigationOptions,
} from './moj/sub-navigation.ts'
export { mojTimeline, type MojTimelineItem, type MojTimelineOptions } from './moj/timeline.ts'

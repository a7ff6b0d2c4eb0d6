/** Platforms on which people are found by a handle. Hosts and rules from the platforms' own help pages. */

/** A platform: its hosts, the words people write before a handle, and where in a profile's path the handle stands. */
export type Platform = {
  readonly name: string
  readonly hosts: readonly string[]
  readonly words: readonly string[]
  /** Path of a profile, the handle as its first group. */
  readonly path: RegExp
  /** The handle alone. */
  readonly handle: RegExp
}

const anyPath = /^\/@?([^/]+)\/?$/
const common = /^[a-z0-9._]{2,30}$/

export const platforms: readonly Platform[] = [
  {
    name: 'instagram',
    hosts: ['instagram.com', 'instagr.am'],
    words: ['instagram', 'insta', 'ig'],
    path: anyPath,
    handle: /^[a-z0-9._]{1,30}$/,
  },
  {
    name: 'facebook',
    hosts: ['facebook.com', 'fb.com', 'fb.me'],
    words: ['facebook', 'fb'],
    path: /^\/(?:people\/[^/]+\/)?([^/]+)\/?$/,
    handle: /^[a-z0-9.]{4,50}$/,
  },
  {
    name: 'messenger',
    hosts: ['m.me', 'messenger.com'],
    words: ['messenger'],
    path: /^\/(?:t\/)?([^/]+)\/?$/,
    handle: /^[a-z0-9.]{4,50}$/,
  },
  {
    name: 'x',
    hosts: ['x.com', 'twitter.com'],
    words: ['twitter', 'x.com'],
    path: anyPath,
    handle: /^[a-z0-9_]{1,15}$/,
  },
  {
    name: 'tiktok',
    hosts: ['tiktok.com'],
    words: ['tiktok', 'tik tok'],
    path: /^\/@([^/]+)\/?$/,
    handle: /^[a-z0-9._]{2,24}$/,
  },
  {
    name: 'snapchat',
    hosts: ['snapchat.com'],
    words: ['snapchat', 'snap', 'sc'],
    path: /^\/(?:add|@|u)\/?([^/]+)\/?$/,
    handle: /^[a-z][a-z0-9._-]{1,14}[a-z0-9]$/,
  },
  {
    name: 'telegram',
    hosts: ['t.me', 'telegram.me', 'telegram.dog'],
    words: ['telegram', 'tg', 'tele'],
    path: /^\/(?:s\/)?([^/+][^/]*)\/?$/,
    handle: /^[a-z][a-z0-9_]{3,31}$/,
  },
  {
    name: 'youtube',
    hosts: ['youtube.com'],
    words: ['youtube', 'yt'],
    path: /^\/(?:@|c\/|user\/)([^/]+)\/?$/,
    handle: /^[a-z0-9._-]{3,30}$/,
  },
  {
    name: 'linkedin',
    hosts: ['linkedin.com'],
    words: ['linkedin'],
    path: /^\/in\/([^/]+)\/?$/,
    handle: /^[\p{L}0-9-]{3,100}$/u,
  },
  {
    name: 'vk',
    hosts: ['vk.com', 'vk.ru'],
    words: ['vk', 'vkontakte'],
    path: anyPath,
    handle: /^[a-z0-9._]{3,32}$/,
  },
  {
    name: 'odnoklassniki',
    hosts: ['ok.ru'],
    words: ['odnoklassniki'],
    path: /^\/(?:profile\/)?([^/]+)\/?$/,
    handle: common,
  },
  {
    name: 'onlyfans',
    hosts: ['onlyfans.com'],
    words: ['onlyfans', 'only fans'],
    path: anyPath,
    handle: /^[a-z0-9._-]{2,30}$/,
  },
  {
    name: 'reddit',
    hosts: ['reddit.com'],
    words: ['reddit'],
    path: /^\/u(?:ser)?\/([^/]+)\/?$/,
    handle: /^[a-z0-9_-]{3,20}$/,
  },
  {
    name: 'threads',
    hosts: ['threads.net', 'threads.com'],
    words: ['threads'],
    path: /^\/@([^/]+)\/?$/,
    handle: /^[a-z0-9._]{1,30}$/,
  },
  {
    name: 'pinterest',
    hosts: ['pinterest.com', 'pinterest.co.uk'],
    words: ['pinterest'],
    path: anyPath,
    handle: /^[a-z0-9_]{3,30}$/,
  },
  { name: 'twitch', hosts: ['twitch.tv'], words: ['twitch'], path: anyPath, handle: /^[a-z0-9_]{4,25}$/ },
  { name: 'kik', hosts: ['kik.me'], words: ['kik'], path: anyPath, handle: common },
  {
    name: 'wechat',
    hosts: [],
    words: ['wechat', 'we chat', 'weixin'],
    path: /^$/,
    handle: /^[a-z][a-z0-9_-]{5,19}$/,
  },
  { name: 'discord', hosts: [], words: ['discord'], path: /^$/, handle: /^[a-z0-9._]{2,32}$/ },
  { name: 'zalo', hosts: ['zalo.me'], words: ['zalo'], path: anyPath, handle: common },
  { name: 'line', hosts: [], words: ['line id'], path: /^$/, handle: /^[a-z0-9._-]{4,20}$/ },
  { name: 'skype', hosts: [], words: ['skype'], path: /^$/, handle: /^(?:live:)?[a-z0-9._,:-]{6,32}$/ },
]

/** First parts of paths that are pages of the platform and no person. */
export const reservedPaths: ReadonlySet<string> = new Set(
  (
    'home explore p reel reels stories story watch groups group pages events marketplace share sharer sharer.php hashtag ' +
    'search login signup i intent settings about help terms privacy photo photos photo.php video videos profile.php ' +
    'permalink.php live tv status notifications messages joinchat discover download jobs feed'
  ).split(' '),
)

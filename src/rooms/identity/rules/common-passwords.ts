/**
 * The hundred or so that are tried first, as they are known from every published leak of passwords. With at least twelve
 * characters asked for, most matter as what longer ones are made of: `password1234`, `qwertyuiop12`.
 */
export const commonPasswords: readonly string[] = `
password passw0rd passwort password1 p4ssword pa55word qwertyuiop qwerty123 qwerty azerty asdfghjkl asdfgh zxcvbnm zxcvbn
1q2w3e4r5t 1q2w3e4r 1qaz2wsx zaq12wsx qazwsxedc qazwsx 1234567890 123456789 12345678 1234567 123456 654321 987654321 111111
000000 121212 123123 123321 112233 666666 555555 777777 888888 999999 696969 abc123 abcd1234 abcdef aa123456 iloveyou letmein
welcome1 welcome admin123 administrator admin login master hello123 hello trustno1 sunshine princess dragon monkey football
baseball basketball hockey soccer superman batman spiderman pokemon starwars shadow michael jessica jennifer ashley daniel
charlie thomas george jordan hunter harley mustang ranger buster tigger ginger pepper cheese cookie chocolate butterfly flower
summer winter autumn spring freedom whatever computer internet samsung google liverpool arsenal chelsea everton rangers celtic
england london secret changeme default access killer lovely
`
  .trim()
  .split(/\s+/)

/** Facts about addresses on the web. */

/**
 * Parameters that say where a click came from and nothing about the page. Names that start with a `*` entry are matched by
 * prefix. From the public documentation of the advertising and mailing services that add them.
 */
export const trackingParameters: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh mc_cid mc_eid mkt_tok _ga _gl ' +
    '_hsenc _hsmi hsctatracking vero_id oly_anon_id oly_enc_id rb_clickid s_cid wickedid ref ref_src ref_url referrer ' +
    'feature si spm share_id sharer mibextid __tn__ __cft__ __xts__ cmpid campaignid adgroupid epik srsltid'
  ).split(' '),
)
export const trackingPrefixes: readonly string[] = [
  'utm_',
  'pk_',
  'mtm_',
  'hsa_',
  'ga_',
  'stm_',
  'trk_',
  'at_',
]

/** Hosts that carry small advertisements and classified services; an address without a path on one of them tells nothing. */
export const advertHosts: ReadonlySet<string> = new Set(
  (
    'vivastreet.co.uk vivastreet.com adultwork.com gumtree.com craigslist.org locanto.co.uk locanto.com preloved.co.uk ' +
    'freeads.co.uk friday-ad.co.uk olx.ro olx.pl olx.bg indeed.com indeed.co.uk facebook.com marketplace.facebook.com ' +
    'backpage.com skokka.com eurogirlsescort.com spareroom.co.uk openrent.co.uk rightmove.co.uk airbnb.co.uk airbnb.com'
  ).split(' '),
)

// The known property names. They distinguish a property from a line of text with a colon.

/** The properties of vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) with its extensions (IANA's registry). */
const known = new Set(
  `ADR AGENT ANNIVERSARY BDAY BEGIN BIRTHPLACE CALADRURI CALURI CAPURI CATEGORIES CLASS CLIENTPIDMAP CONTACT-URI CREATED
  DEATHDATE DEATHPLACE EMAIL END EXPERTISE FBURL FN GENDER GEO GRAMGENDER HOBBY IMPP INTEREST JSPROP KEY KIND LABEL LANG
  LANGUAGE LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG ORG-DIRECTORY PHOTO PRODID PROFILE PRONOUNS RELATED REV ROLE
  SOCIALPROFILE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML`.split(/\s+/),
);

/** Returns true for a line with a value after a name that is known or begins with `X-`. */
export function isProperty(name: string, bytes: Buffer): boolean {
  return (known.has(name) || /^X-\S+$/.test(name)) && bytes.includes(":");
}

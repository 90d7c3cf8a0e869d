import type { Field } from "./mapping.ts";
import type { Commitment, ParticipantType } from "./participant.ts";

/**
 * Words that sheets use, in Danish and English, as `wordKey` writes them. Words that can mean two things ("videninstitution"
 * may be research or education, "ja" says nothing of what binds) are left out on purpose: a person is asked.
 */
export const typeWords: Record<ParticipantType, string> = {
  company: `virksomhed, virksomheder, privat virksomhed, firma, smv, smv'er, sme, smes, stor virksomhed, startup, start-up, startups, iværksætter,
    erhverv, erhvervsvirksomhed, industri, company, companies, large company, business, enterprise, industry, private company`,
  research: `forskning, forskningsinstitution, forskningsinstitutioner, universitet, universiteter, gts, gts-institut, gts institut, sektorforskning,
    research, research institution, research organisation, research organization, university, universities, rto`,
  education: `uddannelse, uddannelsesinstitution, uddannelsesinstitutioner, professionshøjskole, erhvervsakademi, erhvervsskole, gymnasium,
    education, educational institution, education institution, university college, business academy, vocational school, school`,
  public: `offentlig, offentlige, offentlig part, offentlig myndighed, offentlig institution, myndighed, kommune, kommuner, region, regioner, stat,
    styrelse, public, public body, public authority, public sector, authority, municipality, government, government agency`,
  other: `andet, andre, anden, øvrige, forening, foreninger, brancheorganisation, brancheforening, interesseorganisation, erhvervsfremme, fond, fonde,
    klynge, netværk, other, others, association, trade association, foundation, ngo, cluster, network`,
};

export const commitmentWords: Record<Commitment, string> = {
  fee: `kontingent, betalt kontingent, betaler kontingent, kontingentbetalende, betalende medlem, betalende, kontingentmedlem, fee, membership fee, paid fee,
    fee paid, paying member, paid member, paying`,
  contract:
    "kontrakt, aftale, samarbejdsaftale, partneraftale, partnerskabsaftale, medlemsaftale, contract, agreement, partnership agreement",
  declaration: `erklæring, underskrevet erklæring, hensigtserklæring, tilsagn, tilsagnserklæring, støtteerklæring, loi, letter of intent, declaration,
    signed declaration, letter of commitment, commitment letter`,
  project: `projekt, projekter, projektkontrakt, projektpartner, projektdeltager, projektdeltagelse, project, project contract, project partner,
    project participant`,
  none: `ingen, nej, intet, ikke forpligtet, uforpligtende, uforpligtende medlem, gratis, gratis medlem, nyhedsbrev, none, no, not committed, nothing,
    free member, newsletter`,
};

/**
 * Headers that sheets use for each field, the surest first. Podio's own columns (“Created on”, “Created by”, “Tags”, “Last edited on”) tell of the
 * record and not of the participant, and are among none.
 */
export const headerWords: Record<Field, string> = {
  type: `medlemstype, organisationstype, virksomhedstype, aktørtype, type af medlem, type af organisation, type medlem, medlemskategori, type, kategori,
    member type, participant type, organisation type, organization type, type of organisation, type of participant, category`,
  postcode: `postnummer, postnr, post nr, postnr og by, postnr/by, adresse - postnummer, adresse - postnr, postcode, post code, postal code, zip code,
    zipcode, zip, address - postal code, address - postcode, address - zip`,
  country: "land, adresse - land, country, address - country",
  joined: `indmeldt, indmeldelsesdato, indmeldelse, indmeldt dato, indmeldt den, dato for indmeldelse, medlem siden, medlem fra, optaget, startdato,
    joined, joined on, date joined, join date, member since, start date`,
  left: `udmeldt, udmeldelsesdato, udmeldelse, udmeldt dato, udmeldt den, dato for udmeldelse, medlem til, ophørt, ophør, ophørsdato, slutdato,
    left, left on, date left, leave date, member until, resigned, end date`,
  commitment: `forpligtelse, forpligtet ved, forpligtet, type af forpligtelse, tilknytning, medlemsform, aftaletype, kontingenttype, commitment,
    commitment type, type of commitment, bound by, membership type`,
  commitmentEvidence: `dokumentation for forpligtelse, dokumentation, bilag, aftale, kontrakt, faktura, fakturanr, fakturanummer, commitment evidence, evidence
    of commitment, evidence, documentation, contract, invoice, invoice number`,
  lastContact: `seneste personlige kontakt, sidste personlige kontakt, seneste kontakt, sidste kontakt, senest kontaktet, seneste møde, sidste møde, senest mødt,
    seneste besøg, sidste besøg, last personal contact, last contact, last contacted, last meeting, last met, last visit`,
};

import type { OfferingKind } from "#lib/domain/offering/kinds.ts";

type DemoOffering = {
  kind: OfferingKind;
  titleDa: string;
  titleEn: string;
  descriptionDa: string;
  descriptionEn: string;
  reportedAs: string;
  days: string;
  cost: string;
  indicators: readonly string[];
};

const plain = { url: "", reportedAs: "", days: "", cost: "" };

/**
 * CED's offerings as its own account of 2014-2016 describes them (db/facts/annex.source.md), with what is known of its
 * material since. Which indicators they help with, and the days and costs, are stand-ins of the demo.
 */
export const demoOfferings: readonly DemoOffering[] = [
  {
    ...plain,
    ...{ kind: "workshop", titleDa: "Workshops", titleEn: "Workshops", reportedAs: "Workshops", days: "6", cost: "25000" },
    descriptionDa: "Dagsarrangementer med oplæg, erfaringsudveksling og gruppediskussioner. I gennemsnit fire om året.",
    descriptionEn: "Day events with talks, exchange of experience and group discussions. Four a year on average.",
    indicators: ["2.6", "2.7", "4.1.1", "4.2"],
  },
  {
    ...plain,
    ...{ kind: "master-class", titleDa: "Master Class for klyngeledere", titleEn: "Master Class for cluster managers" },
    ...{ reportedAs: "Master Class", days: "10", cost: "60000" },
    descriptionDa: "To dage udelukkende for klyngeledere om strategi, ledelse, governance og klyngeudvikling.",
    descriptionEn: "Two days for cluster managers only, on strategy, leadership, governance and cluster development.",
    indicators: ["2.2.2", "2.4", "4.1.1", "4.1.2", "4.1.5"],
  },
  {
    ...plain,
    ...{ kind: "course", titleDa: "Podio-kursus", titleEn: "Podio course", reportedAs: "Uddannelsesforløb", days: "8", cost: "40000" },
    descriptionDa: "Uddannelsesforløb om CRM-systemet Podio, så data i sekretariatet kan håndteres og bruges.",
    descriptionEn: "A course on the CRM system Podio, to handle and use the secretariat's data.",
    indicators: ["1.1.2", "2.2.3", "2.5", "4.1.6"],
  },
  {
    ...plain,
    ...{ kind: "course", titleDa: "Facilitatoruddannelse", titleEn: "Facilitator training", reportedAs: "Uddannelsesforløb", days: "12" },
    descriptionDa: "Uddannelse i at lede samarbejder mellem virksomheder og videninstitutioner.",
    descriptionEn: "Training in leading cooperation between companies and knowledge institutions.",
    ...{ cost: "80000", indicators: ["2.2.3", "2.6", "4.5"] },
  },
  {
    ...plain,
    ...{ kind: "cluster-lab", titleDa: "Cluster Lab", titleEn: "Cluster Lab", reportedAs: "Cluster Labs", days: "5", cost: "15000" },
    descriptionDa: "Testlaboratorium, hvor klynger på forskellige udviklingstrin afprøver nye metoder, redskaber og værktøjer.",
    descriptionEn: "A test laboratory where clusters at different stages try new methods and tools.",
    indicators: ["2.7", "4.3", "4.4"],
  },
  {
    ...plain,
    ...{ kind: "innovation-camp", titleDa: "Innovation Camp", titleEn: "Innovation Camp", reportedAs: "Camps", days: "25", cost: "250000" },
    descriptionDa: "To dage om året, hvor ledere og ansatte fra klyngesekretariaterne lærer hinanden at kende og lærer af hinanden.",
    descriptionEn: "Two days a year on which managers and staff of the secretariats get to know and learn from each other.",
    indicators: ["2.2.3", "2.7", "4.3"],
  },
  {
    ...plain,
    ...{ kind: "study-group", titleDa: "Erfagruppe for kommunikation", titleEn: "Study group on communication", days: "3", cost: "5000" },
    reportedAs: "Erfagrupper/arbejdsgrupper",
    descriptionDa: "Uformelt rum, hvor de, der arbejder med kommunikation, deler udfordringer og erfaringer.",
    descriptionEn: "An informal room where those who work with communication share challenges and experience.",
    indicators: ["4.6.1", "4.6.2", "5.1", "5.2"],
  },
  {
    ...plain,
    ...{ kind: "study-group", titleDa: "Erfagruppe for internationalisering", titleEn: "Study group on internationalisation", days: "3" },
    ...{ reportedAs: "Erfagrupper/arbejdsgrupper", cost: "5000" },
    descriptionDa: "Uformelt rum, hvor klynger deler udfordringer og erfaringer med internationalisering.",
    descriptionEn: "An informal room where clusters share challenges and experience of internationalisation.",
    indicators: ["2.7", "4.2"],
  },
  {
    ...plain,
    ...{
      kind: "conference",
      titleDa: "Cluster Matchmaking Conference",
      titleEn: "Cluster Matchmaking Conference",
      days: "40",
      cost: "400000",
    },
    reportedAs: "Nordisk Ministerråd/BSR Innovation Express",
    descriptionDa: "Europas største konference for møder mellem klynger, sammen med myndigheder fra landene omkring Østersøen.",
    descriptionEn: "Europe's largest conference for meetings between clusters, with authorities around the Baltic Sea.",
    indicators: ["2.6", "2.7"],
  },
  {
    ...plain,
    ...{ kind: "workshop", titleDa: "Workshop om Innovation Express", titleEn: "Workshop on Innovation Express", days: "4", cost: "10000" },
    reportedAs: "Workshop om Innovation Express",
    descriptionDa: "Erfaringsudveksling mellem dem, der har samarbejdet i Innovation Express.",
    descriptionEn: "Exchange of experience between those who worked together in Innovation Express.",
    indicators: ["2.6"],
  },
  {
    ...plain,
    ...{ kind: "sparring", titleDa: "Strategisk sparring", titleEn: "Strategic sparring", days: "2" },
    descriptionDa: "Sparring om strategi, ledelse, certificering og internationalisering, også på klyngens egne strategimøder.",
    descriptionEn: "Sparring on strategy, leadership, certification and internationalisation, also at the cluster's own meetings.",
    indicators: ["2.4", "4.1.1", "4.1.2", "4.1.3", "4.1.5"],
  },
  {
    ...plain,
    ...{ kind: "workshop", titleDa: "Klædt på til guld", titleEn: "Ready for gold", days: "2" },
    descriptionDa: "Webinar om vejen til guld og om indikatorerne.",
    descriptionEn: "A webinar on the way to gold and on the indicators.",
    indicators: ["4.1.2", "4.1.3", "4.1.6", "5.3"],
  },
  {
    ...plain,
    ...{ kind: "handbook", titleDa: "Håndbog om strategisk internationalisering", titleEn: "Handbook of strategic internationalisation" },
    descriptionDa: "Bygger på klyngernes erfaringer og god praksis. Udgivet i 2016.",
    descriptionEn: "Builds on the clusters' experience and good practice. Published in 2016.",
    indicators: ["2.7", "4.2"],
  },
  {
    ...plain,
    ...{ kind: "handbook", titleDa: "Hvidbog om kommunikation i klynger", titleEn: "White paper on communication in clusters" },
    descriptionDa: "Om at fortælle, hvad en klynge er, og hvad den fører til.",
    descriptionEn: "On telling what a cluster is and what it leads to.",
    indicators: ["4.6.1", "4.6.2", "5.1", "5.2"],
  },
  {
    ...plain,
    ...{ kind: "handbook", titleDa: "Matchmakinghåndbog", titleEn: "Matchmaking handbook" },
    descriptionDa: "En kogebog med metoder til matchmaking: ingredienser, forberedelsestid og opskrift.",
    descriptionEn: "A cookbook of methods of matchmaking: ingredients, time of preparation and recipe.",
    indicators: ["2.5", "2.6", "4.3"],
  },
  {
    ...plain,
    ...{ kind: "handbook", titleDa: "Samarbejds- og organisationsmodeller", titleEn: "Models of cooperation and organisation" },
    descriptionDa: "Seks modeller for klynger og innovationsnetværk. Udgivet i 2018.",
    descriptionEn: "Six models for clusters and innovation networks. Published in 2018.",
    indicators: ["2.1", "2.4"],
  },
  {
    ...plain,
    ...{ kind: "tool", titleDa: "Værktøjskassen", titleEn: "The toolbox" },
    descriptionDa: "Redskaber, skemaer, skabeloner og eksempler til det daglige arbejde i sekretariatet.",
    descriptionEn: "Tools, forms, templates and examples for the daily work of a secretariat.",
    indicators: ["4.1.3", "4.1.4", "4.1.6"],
  },
];

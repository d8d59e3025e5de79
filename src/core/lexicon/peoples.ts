/** Adjectives and names of peoples that belong to no single country, or to a part of one: regions, ethnic groups, languages. Singular. */
export const PEOPLES: readonly string[] = `
African, Sub-Saharan, West African, East African, North African, Southern African, Central African, African-American, African American, Asian, Asian-American, Asian American, South Asian,
Southeast Asian, East Asian, Central Asian, European, Western European, Eastern European, Central European, Nordic, Scandinavian, Baltic, Balkan, Slavic, Slav,
Latin American, Latino, Latina, Latinx, Hispanic, Chicano, South American, North American, Central American, Caribbean, Arab, Arabic, Arabian, Middle Eastern, Gulf Arab,
Pan-African, Pan-Arab, Anglo, Anglo-Saxon, Anglo-American, Celtic, Gaelic, Germanic, Latin, Roman, Byzantine, Ottoman, Caucasian, Eurasian, Polynesian, Melanesian, Pacific Islander,
Kurdish, Kurd, Berber, Amazigh, Tuareg, Bedouin, Druze, Alawite, Yazidi, Yezidi, Assyrian, Chaldean, Copt, Coptic, Turkmen, Turkoman, Turkic, Circassian, Chechen, Ingush, Dagestani, Tatar, Bashkir,
Crimean, Crimean Tatar, Cossack, Ossetian, South Ossetian, Abkhaz, Abkhazian, Siberian, Roma, Romani, Gypsy, Sami, Basque, Catalan, Galician, Corsican, Breton, Flemish, Fleming, Walloon, Bavarian, Sicilian,
Kosovo Albanian, Bosnian Serb, Bosnian Croat, Bosniak, Turkish Cypriot, Greek Cypriot, Punjabi, Bengali, Kashmiri, Tamil, Sinhalese, Sindhi, Baloch, Baluch, Balochi, Pashtun, Pathan, Hazara, Gujarati, Marathi, Telugu, Assamese, Naga, Gurkha, Bihari,
Rohingya, Karen, Kachin, Shan, Hmong, Han, Uyghur, Uighur, Manchu, Cantonese, Tibetan, Javanese, Balinese, Acehnese, Papuan, Moro, Malay,
Zulu, Xhosa, Afrikaner, Hausa, Fulani, Yoruba, Igbo, Ibo, Hutu, Tutsi, Kikuyu, Luo, Masai, Maasai, Amhara, Oromo, Tigrayan, Tigrinya, Somali Bantu, Dinka, Nuer, Darfuri, Shona, Ndebele, Ashanti, Swahili, Creole, Saharan, Sahelian,
Native American, Alaska Native, Indigenous, Aboriginal, Aborigine, Inuit, Eskimo, Métis, Maori, Māori, Mayan, Maya, Aztec, Inca, Quechua, Aymara, Mapuche, Guarani, Cherokee, Navajo, Sioux, Apache, Mohawk, Cree,
Texan, Californian, New Yorker, Londoner, Parisian, Hawaiian, Alaskan, Floridian, Quebecois, Québécois, Yankee, Athenian, Spartan, Trojan, Babylonian, Phoenician, Viking, Prussian, Muscovite, Berliner,
Gazan, Jerusalemite, Zanzibari, Kiwi, Aussie, Brit, Yank
`
  .trim()
  .split(/,\s*/);

/** Adherents and adjectives of religions and churches. Singular. */
export const RELIGIONS: readonly string[] = `
Muslim, Moslem, Islamic, Islamist, Sunni, Shia, Shiite, Shi'ite, Shi'a, Sufi, Salafi, Salafist, Wahhabi, Wahabi, Ismaili, Ahmadi, Alevi, Houthi, Jihadi, Jihadist,
Christian, Catholic, Roman Catholic, Protestant, Orthodox, Greek Orthodox, Russian Orthodox, Eastern Orthodox, Maronite, Evangelical, Anglican, Episcopalian, Episcopal, Baptist, Southern Baptist, Methodist,
Lutheran, Presbyterian, Calvinist, Pentecostal, Mormon, Quaker, Amish, Mennonite, Adventist, Jesuit, Franciscan, Dominican, Benedictine, Puritan, Unitarian, Jehovah's Witness,
Jew, Jewish, Judaic, Judeo-Christian, Hasidic, Haredi, Ashkenazi, Sephardic, Semitic, Anti-Semitic, Zionist, Buddhist, Hindu, Sikh, Jain, Taoist, Daoist, Confucian, Shinto, Zoroastrian, Parsi, Baha'i, Rastafarian, Pagan
`
  .trim()
  .split(/,\s*/);

/** Adherents and adjectives of political parties and currents that English capitalises. Singular. */
export const POLITICAL_GROUPS: readonly string[] = `
Republican, Democrat, Democratic, Libertarian, Communist, Marxist, Leninist, Marxist-Leninist, Trotskyist, Stalinist, Maoist, Bolshevik, Menshevik, Socialist, Social Democrat, Christian Democrat, Christian Democratic,
Liberal Democrat, Lib Dem, Tory, Whig, Labourite, Laborite, Thatcherite, Blairite, Gaullist, Peronist, Chavista, Sandinista, Zapatista, Baathist, Ba'athist, Nazi, Neo-Nazi, Fascist, Nasserite, Kemalist, Khomeinist,
Unionist, Loyalist, Nationalist, Federalist, Conservative, Liberal, Islamist, Brexiteer, Eurosceptic, Trumpist, Reaganite, Confederate, Jacobin, Likudnik
`
  .trim()
  .split(/,\s*/);

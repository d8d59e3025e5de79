/** A country or territory with the names news uses for it. */
export interface Country {
  readonly name: string;
  /** Other full names, short names and abbreviations. */
  readonly aliases: readonly string[];
  /** Adjectives and names of its people, singular. */
  readonly demonyms: readonly string[];
  readonly capital: string;
}

/** `name = alias = … | demonym, … | capital` */
const TABLE = `
Afghanistan | Afghan | Kabul
Albania | Albanian | Tirana
Algeria | Algerian | Algiers
Andorra | Andorran | Andorra la Vella
Angola | Angolan | Luanda
Antigua and Barbuda = Antigua | Antiguan | St. John's
Argentina | Argentine, Argentinian | Buenos Aires
Armenia | Armenian | Yerevan
Australia | Australian | Canberra
Austria | Austrian | Vienna
Azerbaijan | Azerbaijani, Azeri | Baku
Bahamas = The Bahamas | Bahamian | Nassau
Bahrain | Bahraini | Manama
Bangladesh | Bangladeshi | Dhaka
Barbados | Barbadian | Bridgetown
Belarus = Byelorussia | Belarusian, Belarussian | Minsk
Belgium | Belgian | Brussels
Belize | Belizean | Belmopan
Benin | Beninese, Beninois | Porto-Novo
Bhutan | Bhutanese | Thimphu
Bolivia | Bolivian | La Paz
Bosnia and Herzegovina = Bosnia-Herzegovina = Bosnia | Bosnian, Herzegovinian | Sarajevo
Botswana | Botswanan, Motswana, Batswana | Gaborone
Brazil | Brazilian | Brasília
Brunei = Brunei Darussalam | Bruneian | Bandar Seri Begawan
Bulgaria | Bulgarian | Sofia
Burkina Faso | Burkinabe, Burkinabé | Ouagadougou
Burundi | Burundian | Gitega
Cambodia = Kampuchea | Cambodian | Phnom Penh
Cameroon | Cameroonian | Yaoundé
Canada | Canadian | Ottawa
Cape Verde = Cabo Verde | Cape Verdean | Praia
Central African Republic = CAR | Central African | Bangui
Chad | Chadian | N'Djamena
Chile | Chilean | Santiago
China = People's Republic of China = PRC | Chinese | Beijing
Colombia | Colombian | Bogotá
Comoros | Comorian, Comoran | Moroni
Democratic Republic of the Congo = Democratic Republic of Congo = DR Congo = DRC = D.R.C. = Congo-Kinshasa = Zaire | Congolese | Kinshasa
Republic of the Congo = Republic of Congo = Congo-Brazzaville = Congo | Congolese | Brazzaville
Costa Rica | Costa Rican | San José
Ivory Coast = Côte d'Ivoire = Cote d'Ivoire | Ivorian | Yamoussoukro
Croatia | Croatian, Croat | Zagreb
Cuba | Cuban | Havana
Cyprus | Cypriot | Nicosia
Czech Republic = Czechia | Czech | Prague
Czechoslovakia | Czechoslovak, Czechoslovakian | Prague
Denmark | Danish, Dane | Copenhagen
Djibouti | Djiboutian | Djibouti City
Dominica | Dominican | Roseau
Dominican Republic | Dominican | Santo Domingo
East Timor = Timor-Leste | East Timorese, Timorese | Dili
Ecuador | Ecuadorian, Ecuadorean | Quito
Egypt | Egyptian | Cairo
El Salvador | Salvadoran, Salvadorean | San Salvador
England | English, Englishman, Englishwoman | London
Equatorial Guinea | Equatoguinean, Equatorial Guinean | Malabo
Eritrea | Eritrean | Asmara
Estonia | Estonian | Tallinn
Eswatini = Swaziland | Swazi | Mbabane
Ethiopia | Ethiopian | Addis Ababa
Faroe Islands = Faroes | Faroese | Tórshavn
Fiji | Fijian | Suva
Finland | Finnish, Finn | Helsinki
France | French, Frenchman, Frenchwoman | Paris
Gabon | Gabonese | Libreville
Gambia = The Gambia | Gambian | Banjul
Georgia | Georgian | Tbilisi
Germany = West Germany = East Germany | German | Berlin
Ghana | Ghanaian | Accra
Gibraltar | Gibraltarian | Gibraltar
Greece | Greek | Athens
Greenland | Greenlandic, Greenlander | Nuuk
Grenada | Grenadian | St. George's
Guatemala | Guatemalan | Guatemala City
Guinea | Guinean | Conakry
Guinea-Bissau | Bissau-Guinean | Bissau
Guyana | Guyanese | Georgetown
Haiti | Haitian | Port-au-Prince
Honduras | Honduran | Tegucigalpa
Hong Kong | Hong Konger, Hongkonger | Hong Kong
Hungary | Hungarian | Budapest
Iceland | Icelandic, Icelander | Reykjavík
India | Indian | New Delhi
Indonesia | Indonesian | Jakarta
Iran = Islamic Republic of Iran = Persia | Iranian, Persian | Tehran
Iraq | Iraqi | Baghdad
Ireland = Republic of Ireland = Irish Republic | Irish, Irishman, Irishwoman | Dublin
Israel | Israeli | Jerusalem
Italy | Italian | Rome
Jamaica | Jamaican | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian | Amman
Kazakhstan | Kazakh, Kazakhstani | Astana
Kenya | Kenyan | Nairobi
Kiribati | I-Kiribati | Tarawa
Kosovo | Kosovar, Kosovan | Pristina
Kuwait | Kuwaiti | Kuwait City
Kyrgyzstan = Kyrgyz Republic | Kyrgyz, Kyrgyzstani | Bishkek
Laos | Lao, Laotian | Vientiane
Latvia | Latvian | Riga
Lebanon | Lebanese | Beirut
Lesotho | Basotho, Mosotho | Maseru
Liberia | Liberian | Monrovia
Libya | Libyan | Tripoli
Liechtenstein | Liechtensteiner | Vaduz
Lithuania | Lithuanian | Vilnius
Luxembourg | Luxembourger, Luxembourgish | Luxembourg
Macau = Macao | Macanese | Macau
Madagascar | Malagasy, Madagascan | Antananarivo
Malawi | Malawian | Lilongwe
Malaysia | Malaysian | Kuala Lumpur
Maldives | Maldivian | Malé
Mali | Malian | Bamako
Malta | Maltese | Valletta
Marshall Islands | Marshallese | Majuro
Mauritania | Mauritanian | Nouakchott
Mauritius | Mauritian | Port Louis
Mexico | Mexican | Mexico City
Micronesia | Micronesian | Palikir
Moldova | Moldovan | Chișinău
Monaco | Monégasque, Monegasque | Monaco
Mongolia | Mongolian | Ulaanbaatar
Montenegro | Montenegrin | Podgorica
Morocco | Moroccan | Rabat
Mozambique | Mozambican | Maputo
Myanmar = Burma | Burmese | Naypyidaw
Namibia | Namibian | Windhoek
Nauru | Nauruan | Yaren
Nepal | Nepali, Nepalese | Kathmandu
Netherlands = The Netherlands = Holland | Dutch, Dutchman, Dutchwoman | Amsterdam
New Caledonia | New Caledonian | Nouméa
New Zealand | New Zealander, Kiwi | Wellington
Nicaragua | Nicaraguan | Managua
Niger | Nigerien | Niamey
Nigeria | Nigerian | Abuja
North Korea = DPRK = Democratic People's Republic of Korea | North Korean | Pyongyang
North Macedonia = Macedonia = FYROM | Macedonian | Skopje
Northern Ireland | Northern Irish | Belfast
Norway | Norwegian | Oslo
Oman | Omani | Muscat
Pakistan | Pakistani | Islamabad
Palau | Palauan | Ngerulmud
Palestine = Palestinian territories = State of Palestine | Palestinian | Ramallah
Panama | Panamanian | Panama City
Papua New Guinea = PNG | Papua New Guinean | Port Moresby
Paraguay | Paraguayan | Asunción
Peru | Peruvian | Lima
Philippines = The Philippines | Filipino, Filipina, Philippine | Manila
Poland | Polish, Pole | Warsaw
Portugal | Portuguese | Lisbon
Puerto Rico | Puerto Rican | San Juan
Qatar | Qatari | Doha
Romania | Romanian | Bucharest
Russia = Russian Federation | Russian | Moscow
Rwanda | Rwandan | Kigali
Saint Kitts and Nevis = St. Kitts and Nevis | Kittitian, Nevisian | Basseterre
Saint Lucia = St. Lucia | Saint Lucian, St. Lucian | Castries
Saint Vincent and the Grenadines = St. Vincent | Vincentian | Kingstown
Samoa | Samoan | Apia
San Marino | Sammarinese | San Marino
São Tomé and Príncipe = Sao Tome and Principe | São Toméan | São Tomé
Saudi Arabia = Kingdom of Saudi Arabia = KSA | Saudi, Saudi Arabian | Riyadh
Scotland | Scottish, Scot, Scotsman | Edinburgh
Senegal | Senegalese | Dakar
Serbia | Serbian, Serb | Belgrade
Seychelles | Seychellois | Victoria
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean | Singapore
Slovakia | Slovak, Slovakian | Bratislava
Slovenia | Slovenian, Slovene | Ljubljana
Solomon Islands | Solomon Islander | Honiara
Somalia | Somali, Somalian | Mogadishu
Somaliland | Somalilander | Hargeisa
South Africa | South African | Pretoria
South Korea = Republic of Korea | South Korean | Seoul
Korea | Korean | Seoul
South Sudan | South Sudanese | Juba
Soviet Union = USSR = U.S.S.R. | Soviet | Moscow
Spain | Spanish, Spaniard | Madrid
Sri Lanka = Ceylon | Sri Lankan | Colombo
Sudan | Sudanese | Khartoum
Suriname | Surinamese | Paramaribo
Sweden | Swedish, Swede | Stockholm
Switzerland | Swiss | Bern
Syria = Syrian Arab Republic | Syrian | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik, Tajikistani | Dushanbe
Tanzania | Tanzanian | Dodoma
Thailand | Thai | Bangkok
Tibet | Tibetan | Lhasa
Togo | Togolese | Lomé
Tonga | Tongan | Nuku'alofa
Trinidad and Tobago = Trinidad | Trinidadian, Tobagonian | Port of Spain
Tunisia | Tunisian | Tunis
Turkey = Türkiye = Turkiye | Turkish, Turk | Ankara
Turkmenistan | Turkmen | Ashgabat
Tuvalu | Tuvaluan | Funafuti
Uganda | Ugandan | Kampala
Ukraine | Ukrainian | Kyiv
United Arab Emirates = UAE = U.A.E. = Emirates | Emirati | Abu Dhabi
United Kingdom = UK = U.K. = Britain = Great Britain | British, Briton, Brit | London
United States = United States of America = US = U.S. = USA = U.S.A. = America | American | Washington
Uruguay | Uruguayan | Montevideo
Uzbekistan | Uzbek, Uzbekistani | Tashkent
Vanuatu | Ni-Vanuatu, Vanuatuan | Port Vila
Vatican City = Vatican = Holy See | Vatican | Vatican City
Venezuela | Venezuelan | Caracas
Vietnam = Viet Nam | Vietnamese | Hanoi
Wales | Welsh, Welshman | Cardiff
Western Sahara | Sahrawi, Saharawi | Laayoune
Yemen | Yemeni, Yemenite | Sanaa
Yugoslavia | Yugoslav, Yugoslavian | Belgrade
Zambia | Zambian | Lusaka
Zimbabwe = Rhodesia | Zimbabwean | Harare
`;

function readCountry(line: string): Country {
  const [names = '', demonyms = '', capital = ''] = line.split(' | ');
  const [name = '', ...aliases] = names.split(' = ');
  return { name, aliases, demonyms: demonyms.split(', '), capital };
}

export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').map(readCountry);

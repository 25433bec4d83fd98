/** The Danish annex, chapter by chapter. */
export interface DanishChapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const danishChapters: readonly DanishChapter[] = [
  {
    title: 'Sammenfatning',
    paragraphs: [
      'Dette bilag beskriver den danske del af projektet „Grænseløst digitalt“. Nørremark Kommune og byen Schleiwarder vil sammen udarbejde en digital strategi for grænseregionen, som gør hverdagen lettere for mennesker, der bor på den ene side og arbejder, går i skole eller bliver behandlet på den anden.',
      'Bilaget er skrevet til borgere, politikere og medarbejdere. Det forklarer, hvad vi vil, hvem der deltager, hvordan data beskyttes, og hvad der sker, når projektperioden på 24 måneder er forbi.',
    ],
  },
  {
    title: 'Hvem vi er',
    paragraphs: [
      'Nørremark Kommune er en fiktiv kommune med 18.300 indbyggere fordelt på en købstad, elleve landsbyer og en ø. Næsten hver tiende borger har familie, arbejde eller skole syd for grænsen.',
      'Kommunen har siden 2014 arbejdet med digital post, selvbetjening og fælles indkøb. Erfaringerne er gode, men de har også vist, at omkring hver femte borger har brug for hjælp fra et menneske.',
    ],
  },
  {
    title: 'Hverdagen over grænsen',
    paragraphs: [
      'Hver dag krydser cirka 2.400 mennesker grænsen i regionen. De møder to sprog, to retssystemer og to måder at være digital på. En flytning kræver i dag op til elleve henvendelser hos myndighederne.',
      'I vores samtaler med pendlere gik tre ting igen: man ved ikke, hvem der har ansvaret; blanketter findes kun på ét sprog; og man skal afgive de samme oplysninger igen og igen.',
    ],
  },
  {
    title: 'Mål',
    paragraphs: [
      'Vi vil halvere antallet af henvendelser ved flytning, gøre tredive tjenester tilgængelige på begge sprog og aftale tolv fælles tiltag med ansvarlige og frister. Målene er de samme som i den tyske ansøgning.',
      'Succes måles ikke på antal klik, men på om mennesker klarer deres ærinder hurtigere og føler sig trygge. Derfor spørger vi de samme 60 personer tre gange i løbet af perioden.',
    ],
  },
  {
    title: 'Livssituationer',
    paragraphs: [
      'Arbejdet tager udgangspunkt i fem livssituationer: arbejde, skole, sundhed, flytning og frivilligt arbejde. For hver situation går vi vejen sammen med rigtige mennesker, fra den første tanke til det sidste brev.',
      'Undervejs noterer vi, hvor data mangler, hvor reglerne modsiger hinanden, og hvor sproget er en hindring. Resultatet er et kort, som begge kommuner kan bruge i deres daglige arbejde.',
    ],
  },
  {
    title: 'Borgernes deltagelse',
    paragraphs: [
      'Halvdelen af pladserne i værkstederne fordeles ved lodtrækning. Vi betaler transport og børnepasning, og man kan deltage på dansk, tysk eller sønderjysk. Den, der ikke vil tale i plenum, kan skrive.',
      'Unge har deres eget forløb med eget budget. De beslutter selv, hvad pengene bruges til, så længe det gavner mennesker på begge sider af grænsen.',
    ],
  },
  {
    title: 'Digital identitet',
    paragraphs: [
      'En dansk borger har en digital identitet, som ikke uden videre kan bruges i Tyskland, og omvendt. Projektet undersøger, hvordan den europæiske forordning eIDAS kan anvendes i praksis i små kommuner.',
      'Vi bygger ikke et nyt login. Vi beskriver, hvilke tjenester der kan åbnes med eksisterende løsninger, hvad det koster, og hvilke spørgsmål der skal løses nationalt.',
    ],
  },
  {
    title: 'Databeskyttelse',
    paragraphs: [
      'Strategiprocessen kan gennemføres næsten uden personoplysninger. Bidrag registreres uden navn; kontaktoplysninger bruges kun til invitationer og slettes, når processen er afsluttet.',
      'Behandlingen følger databeskyttelsesforordningen i begge lande. Kommunernes databeskyttelsesrådgivere har sammen gennemgået planen og får forelagt alle ændringer.',
    ],
  },
  {
    title: 'Tilgængelighed',
    paragraphs: [
      'Alt materiale udgives i et klart sprog og kan læses højt af en computer. Møder holdes i lokaler uden trin og med teleslynge. Tolkning til tegnsprog bestilles efter behov.',
      'En gruppe borgere med forskellige funktionsnedsættelser afprøver materialet, før det offentliggøres. Deres bemærkninger besvares skriftligt.',
    ],
  },
  {
    title: 'Organisation',
    paragraphs: [
      'En styregruppe med tre medlemmer fra hver side mødes hver sjette uge, skiftevis nord og syd for grænsen. Beslutninger træffes i enighed; kan det ikke lade sig gøre, forelægges sagen begge råd.',
      'Nørremark Kommune stiller en projektmedarbejder på halv tid til rådighed og betaler selv lønnen. Den daglige koordinering ligger hos byen Schleiwarder.',
    ],
  },
  {
    title: 'Tidsplan',
    paragraphs: [
      'Projektet begynder den 1. september 2020 og varer 24 måneder. De første seks måneder bruges til kortlægning og samtaler, det næste år til værksteder og udkast, det sidste halve år til beslutning og formidling.',
      'Hver fase slutter med et offentligt møde, hvor resultaterne kan kritiseres. Først derefter går vi videre.',
    ],
  },
  {
    title: 'Økonomi',
    paragraphs: [
      'De samlede omkostninger er 128.000 euro. Der søges om 96.000 euro; byen Schleiwarder bidrager med 22.000 euro, og tredjeparter, heriblandt Nørremark Kommune, med 10.000 euro. Kommunens egne lønudgifter er ikke medregnet.',
      'Beløbene er afstemt med den tyske finansieringsplan. Bevilges støtten ikke, gennemføres kun kortlægningen, og den betales af kommunerne selv.',
    ],
  },
  {
    title: 'Risici',
    paragraphs: [
      'Den største risiko er, at strategien bliver et papir uden handling. Derfor skal hvert tiltag have en ansvarlig, en frist og et beløb, før det optages i planen.',
      'Ændringer i lovgivningen kan forsinke arbejdet med identitet og sundhed. I så fald begynder vi med de områder, som kommunerne selv bestemmer over: skole, fritid og frivilligt arbejde.',
    ],
  },
  {
    title: 'Efter projektet',
    paragraphs: [
      'Den fælles styregruppe fortsætter som et fast udvalg. Begge kommuner afsætter hvert år et mindre beløb til opfølgning og offentliggør en kort rapport på dansk og tysk.',
      'Metode, kort og aftaler udgives under en fri licens, så andre grænseregioner kan bruge dem. Vi rejser gerne ud og fortæller om det, der lykkedes, og om det, der ikke gjorde.',
    ],
  },
];

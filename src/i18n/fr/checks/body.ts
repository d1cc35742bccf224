import type { bodyRules } from "#core/post/checks/body/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

const wrapInRaw = "Entourer le code de {% raw %}";
const meant = (near: string | null) => (near === null ? "" : ` Vouliez-vous dire « ${near} » ?`);

export const body: WordsOf<typeof bodyRules> = {
  "link-missing": {
    name: "Lien vers un billet absent",
    says: ({ path, near }) =>
      `« ${path} » n’existe pas : Jekyll refuserait de construire le site.${meant(near)}`,
    fix: ({ near }) => (near === null ? wrapInRaw : `Pointer vers « ${near} »`),
    why: "Les balises link et post_url cherchent leur cible parmi les fichiers du site, et arrêtent la construction si elle n’y est pas. Elles le font aussi dans le code : Liquid ignore tout de Markdown.",
  },
  "link-hidden": {
    name: "Lien vers un billet non publié",
    says: ({ title, why, date }) => {
      const state =
        why === "draft"
          ? "est encore un brouillon"
          : why === "future"
            ? `ne paraîtra pas avant ${date === null ? "sa date" : `le ${date}`}`
            : why === "unpublished"
              ? "porte published: false"
              : "n’est pas lu par Jekyll";
      return `« ${title} » ${state} : Jekyll refuserait de construire le site.`;
    },
    fix: () => wrapInRaw,
    why: "Les balises link et post_url ne connaissent que ce que la construction écrira. Un brouillon, un billet de demain ou marqué published: false leur manque, et une cible qui manque arrête la construction.",
  },
  "include-missing": {
    name: "Inclusion absente",
    says: ({ path, near }) =>
      `« ${path} » n’existe pas : Jekyll refuserait de construire le site.${meant(near)}`,
    fix: ({ near }) => (near === null ? wrapInRaw : "Corriger le nom"),
    why: "Jekyll cherche une inclusion dans le dossier _includes du site et de son thème, à la lettre près, et arrête la construction s’il n’en trouve pas.",
  },
  "tag-unknown": {
    name: "Balise Liquid inconnue",
    says: ({ tag, plugin, near }) =>
      plugin !== null
        ? `La balise « ${tag} » vient de l’extension ${plugin}, que ni _config.yml ni le Gemfile ne nomment : sans elle, la construction s’arrête.`
        : near !== null
          ? `Jekyll ne connaît pas la balise « ${tag} » : la construction s’arrêterait.${meant(near)}`
          : `Jekyll ne connaît pas la balise « ${tag} », et aucune extension connue de ce site ne l’apporte : la construction s’arrêterait.`,
    fix: ({ near }) => (near === null ? wrapInRaw : `Écrire « ${near} »`),
    why: "Liquid s’arrête à une balise que ni Jekyll ni une extension n’a définie, y compris dans le code. Ce qui doit seulement être montré se place entre {% raw %} et {% endraw %}.",
  },
  "block-unclosed": {
    name: "Bloc Liquid jamais fermé",
    says: ({ tag }) =>
      `{% ${tag} %} n’est jamais fermé par {% end${tag} %} : Jekyll refuserait de construire le site.`,
    fix: () => wrapInRaw,
    why: "Un bloc comme if, for, highlight ou raw dure jusqu’à sa balise de fin. Sans elle, Liquid arrive au bout du fichier et arrête la construction.",
  },
  "braces-unclosed": {
    name: "Accolades Liquid jamais fermées",
    says: ({ close, isCode }) =>
      `Jekyll prend ceci pour du Liquid${isCode ? ", même dans le code," : ""} et ne trouve pas de ${close} ensuite : il refuserait de construire le site.`,
    fix: ({ isCode }) => (isCode ? wrapInRaw : "Fermer les accolades"),
    why: "Deux accolades, ou une accolade et un signe pour cent, ouvrent du Liquid où qu’ils soient, dans le code et les formules aussi. Sans leur fin, la construction s’arrête.",
  },
  "block-misplaced": {
    name: "Balise Liquid mal placée",
    says: ({ tag, open }) =>
      open === null
        ? `Rien n’a été ouvert que {% ${tag} %} puisse concerner : Jekyll refuserait de construire le site.`
        : `{% ${tag} %} se trouve dans {% ${open} %}, qui doit être fermé d’abord : Jekyll refuserait de construire le site.`,
    fix: () => wrapInRaw,
    why: "Les blocs Liquid se ferment dans l’ordre inverse de leur ouverture, chacun par sa propre balise de fin. Toute autre arrête la construction.",
  },
  "liquid-failed": {
    name: "Liquid en échec",
    says: ({ message }) => `Liquid s’arrête ici, et la construction avec lui : ${message}`,
    fix: () => wrapInRaw,
    why: "Ce que Liquid ne sait pas lire, et ce qui échoue quand il s’exécute, arrête la construction de tout le site. Le message est celui de Liquid, en anglais.",
  },
  "brace-single": {
    name: "Une accolade de moins",
    says: ({ written }) => `Liquid veut deux accolades : vos lecteurs verraient « ${written} » tel quel.`,
    fix: () => "Doubler les accolades",
    why: "Liquid imprime ce qui se trouve entre deux accolades de chaque côté. Une seule ne lui dit rien et passe comme du texte, y compris dans une adresse.",
  },
  "liquid-in-code": {
    name: "Liquid exécuté dans le code",
    says: ({ written, isEmpty }) =>
      isEmpty
        ? `Jekyll exécute le Liquid même dans le code : « ${written} » disparaîtrait.`
        : `Jekyll exécute le Liquid même dans le code : vos lecteurs verraient ce que « ${written} » imprime, et non le code.`,
    fix: () => wrapInRaw,
    why: "Liquid passe avant Markdown et ne sait pas ce qu’est du code. Entre {% raw %} et {% endraw %}, il laisse tout comme vous l’avez tapé.",
  },
  "baseurl-doubled": {
    name: "baseurl en double",
    says: ({ address, baseurl }) => `Ce lien mène à ${address} : le baseurl ${baseurl} y est deux fois.`,
    fix: () => "Retirer un baseurl",
    why: "Depuis Jekyll 4, les balises link et post_url ajoutent elles-mêmes le baseurl, comme le filtre relative_url ; {{ site.baseurl }} devant elles en ajoute un second.",
  },
  "baseurl-missing": {
    name: "baseurl oublié",
    says: ({ address, baseurl }) => `Ce lien mène à ${address}, mais le blog se trouve sous ${baseurl}.`,
    fix: () => "Ajouter {{ site.baseurl }} devant",
    why: "Une adresse qui commence par une barre oblique part de la racine de l’hôte. Un blog qui a un baseurl se trouve dans un dossier en dessous ; Jekyll 3 ne l’ajoute pas non plus à link et post_url.",
  },
  "link-nowhere": {
    name: "Lien vers aucun billet",
    says: ({ address, hidden, near }) =>
      hidden
        ? `${address} mène à « ${hidden.title} », qui ${hidden.why === "future" ? `ne paraîtra pas avant ${hidden.date === null ? "sa date" : `le ${hidden.date}`}` : "n’est pas publié"}.`
        : `${address} ressemble à un billet de ce blog, mais aucun n’a cette adresse.${meant(near)}`,
    fix: ({ near }) => `Pointer vers « ${near ?? ""} »`,
    why: "Jekyll ne vérifie pas une adresse écrite en clair : elle est publiée telle quelle. L’adresse d’un billet est faite de sa date, de ses catégories et de son slug, et change avec eux.",
  },
  "file-nowhere": {
    name: "Image ou fichier introuvable",
    says: ({ address, near, isSpelling }) =>
      isSpelling
        ? `Le fichier s’appelle ${near ?? ""}, et non ${address} : les serveurs web distinguent majuscules et minuscules.`
        : `Il n’y a pas de fichier ${address} dans le dépôt.${near === null ? "" : ` Il y en a un de ce nom en ${near}.`}`,
    fix: ({ near }) => `Écrire ${near ?? ""}`,
    why: "Jekyll copie les fichiers sous leur nom et à leur place. Une adresse relative part de l’URL du billet, et non du dossier _posts ; et deux noms que macOS et Windows confondent restent différents sur un hébergement Linux.",
  },
  "anchor-missing": {
    name: "Ancre qui ne mène nulle part",
    says: ({ anchor, near }) => `Rien dans cette page ne porte l’identifiant « ${anchor} ».${meant(near)}`,
    fix: ({ near }) => `Mener à #${near ?? ""}`,
    why: "kramdown donne à chaque titre un identifiant fait de ses mots : en minuscules, avec des traits d’union pour les espaces, les accents gardés et les chiffres du début retirés. {: #nom } en donne un autre.",
  },
  "scheme-missing": {
    name: "Adresse sans https://",
    says: ({ address }) => `Sans https://, ${address} est lu comme une page de ce blog.`,
    fix: () => "Ajouter https:// devant",
    why: "Un navigateur lit une adresse sans protocole comme un chemin depuis la page qui la contient, même si elle a tout d’un nom de domaine.",
  },
  "footnote-undefined": {
    name: "Note de bas de page sans texte",
    says: ({ name, near }) =>
      `Aucune note [^${name}]: n’est définie : vos lecteurs verraient les crochets.${meant(near)}`,
    fix: ({ near }) => `Écrire [^${near ?? ""}]`,
    why: "kramdown ne fait une note d’un appel que si une définition du même nom se trouve quelque part dans le billet ; sinon l’appel reste tel quel.",
  },
  "reference-undefined": {
    name: "Lien par référence sans adresse",
    says: ({ ref, near, isDefined }) =>
      isDefined
        ? `Markdown n’est pas lu ici, dans du HTML : vos lecteurs verraient les crochets, bien que [${ref}]: soit défini.`
        : `Aucun [${ref}]: n’est défini : vos lecteurs verraient les crochets.${meant(near)}`,
    fix: ({ near }) => `Écrire [${near ?? ""}]`,
    why: "Un lien par référence prend son adresse d’une ligne comme [nom]: https://… quelque part dans le billet. Sans elle, kramdown imprime ce que vous avez tapé.",
  },
  "fence-open": {
    name: "Bloc de code jamais fermé",
    says: ({ fence, isSwallowing }) =>
      isSwallowing
        ? `Aucun ${fence} ne ferme ce code avant que le suivant s’ouvre : le texte entre les deux serait montré comme du code.`
        : `Aucun ${fence} ne ferme ce code : il serait montré comme du texte.`,
    why: "Un bloc de code se ferme par une ligne des mêmes caractères, au moins aussi nombreux, et rien d’autre. kramdown prend celui qui n’est jamais fermé pour du texte.",
  },
  "comment-open": {
    name: "Commentaire jamais fermé",
    says: () => "Rien ne ferme ce commentaire : vos lecteurs le verraient.",
    why: "Un commentaire dure jusqu’à -->. kramdown imprime comme du texte celui que rien ne ferme.",
  },
  "link-empty": {
    name: "Lien sans mots",
    says: ({ address }) => `Personne ne peut voir ni suivre ce lien vers ${address}.`,
    why: "Un lien, ce sont ses mots : sans eux, il n’y a rien à cliquer, et un lecteur d’écran épelle l’adresse.",
  },
  "image-alt": {
    name: "Image sans description",
    says: () => "Celles et ceux qui ne voient pas cette image n’en sauront rien.",
    why: 'Les mots entre crochets sont lus à voix haute, et s’affichent quand l’image n’arrive pas. Une image purement décorative le dit en HTML : alt="".',
  },
  "heading-skipped": {
    name: "Niveau de titre sauté",
    says: ({ from, to }) => `Ce titre de niveau ${to} suit un titre de niveau ${from}.`,
    fix: () => "Combler l’écart",
    why: "Les lecteurs d’écran et les tables des matières vont de niveau en niveau. Un saut se lit comme une partie qui manque ; la taille d’un titre est l’affaire de la feuille de style.",
  },
  "heading-top": {
    name: "Second titre de page",
    says: ({ layout }) => `La mise en page « ${layout} » imprime déjà le titre du billet au niveau 1.`,
    fix: () => "Abaisser tous les titres d’un niveau",
    why: "Une page a un seul titre de niveau 1, le sien. Les parties d’un billet commencent au niveau 2 : ##.",
  },
  "note-left": {
    name: "Note oubliée dans le texte",
    says: ({ note }) => `Vos lecteurs verraient « ${note} ».`,
    why: "TODO, TK, [?] et leurs pareils sont des notes pour soi. Un commentaire, {% comment %}…{% endcomment %}, les garde hors de la page.",
  },
  "footnote-unused": {
    name: "Note jamais appelée",
    says: ({ name }) => `Rien n’appelle [^${name}] : cette note ne serait pas imprimée.`,
    why: "kramdown imprime les notes qu’un appel demande dans le texte, et laisse tomber les autres sans un mot.",
  },
};

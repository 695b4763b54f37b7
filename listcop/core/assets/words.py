"""Words around a link or file, in seven languages: what it is, that it is there to be had, or that it is no gift."""

import re

from listcop.core.tagger.cues import fold

_WORDS = re.compile(r"[^\W_]+")
# "attached", "anbei", "ci-joint", "adjunto", "em anexo", "in allegato", "bijlage" …: what most letters have none of.
ENCLOSED = ("ttach", "nbei", "ngeh", "nhang", "joint", "djunt", "nexo", "llegat", "ijlage", "ijgevoegd", "nclos")
MOST_WORDS = 14  # before a link; what stands further off speaks of something else

# What a thing is, by the noun that names it; the first line that holds a word counts.
_NOUNS = """
template  template templates boilerplate modele modeles gabarit plantilla plantillas vorlage vorlagen modello modelli
template  modelo modelos formularios planilla planillas formulaires checklists
template  sjabloon sjablonen questionnaire checklist formulaire formulario formular fragebogen checkliste worksheet
template  worksheets fiche fiches arbeitsblatt arbeitsblatter werkblad ficha fichas vragenlijst questionario
slides    slides slide slideshow presentation presentations diapositives diapos diapositivas presentacion apresentacao
slides    diaporama diaporamas presentations presentaciones apresentacoes handout handouts
slides    folien prasentation diapositive presentazione dias presentatie powerpoint keynote foils
recording video videos recording recordings podcast webcast screencast episode film enregistrement grabacion gravacao
recording aufzeichnung aufnahme registrazione opname audio filmpje
map       map maps carte karte karten mapa mapas mappa mappe kaart kaarten landkarte
data      data dataset datasets database spreadsheet csv donnees tableur datos dados planilha daten datensatz tabelle
data      planilhas tabela tabelas tabla tablas tableau tableaux
data      dati gegevens dataset spreadsheets koordinaten samples sample
guide     guide guides tutorial tutorials howto howtos manual manuals handbook faq documentation docs walkthrough
guide     vignette plano planos aula aulas apostila apostilas cartilha cartilhas roteiro roteiros receita receitas
guide     cartilla cartillas leccion lecciones receta recetas guion guiones instructivo instructivos manuales
guide     manuels manuais recipes exercise exercises exercice exercices
guide     ejercicio ejercicios exercicio exercicios recette recettes lecon lecons anleitungen rezept rezepte ubungsblatt
guide     handleidingen recepten
guide     vignettes instructions cookbook primer course lesson lessons plan guia guias manuel tutoriel tutoriels notice
guide     anleitung handbuch dokumentation leitfaden lezione guida manuale handleiding documentatie aide ayuda ajuda
guide     documentacion documentacao tutoriales tutoriais curriculum syllabus wiki recipe readme unterrichtsentwurf
guide     lesplan leçon sequence scenario
code      code script scripts snippet patch function functions example examples gist notebook codigo fonction skript
code      funktion beispiel exemple exemplo ejemplo quelltext esempio voorbeeld programm repository repo diff module
software  software package packages program app tool tools plugin plugins release version installer binary binaries
software  library logiciel outil outils programme paquet programa herramienta ferramenta pacote biblioteca bibliotheque
software  werkzeug paket softwarepaket programma strumento pakket hulpmiddel extension addon firmware build
document  paper papers article articles book books report document documents pdf draft thesis chapter review preprint
document  minutes abstract spec specification rfc letter notes summary essay blog texte rapport livre acta informe
document  poster posters leaflet leaflets flyer flyers brochure brochures booklet booklets affiche affiches depliant
document  depliants livret livrets folleto folletos cartel carteles folheto folhetos cartaz cartazes panfleto panfletos
document  afiche afiches volante volantes locandina locandine volantino volantini
document  plakat plakate broschure broschuren documentos documenti livres libros livros articulos artigos informes
document  relatorios rapports estatutos statuts ata atas actas reglamento regulamento reglement
document  libro documento articulo artigo livro relatorio texto bericht buch artikel protokoll aufsatz relazione verslag
document  boek notulen dokument compte rendu resume fassung entwurf
"""
_KIND_OF: dict[str, str] = {}
for _kind, *_words in map(str.split, _NOUNS.strip().splitlines()):
    for _word in _words:
        _KIND_OF.setdefault(fold(_word), _kind)

# That it is there to be had.
_TO_BE_HAD = frozenset(
    fold(
        "download downloads downloaded downloadable available obtain released published uploaded posted attached wrote"
        " written updated created found here telecharger telechargeable telecharge disponible disponibles ici publie"
        " trouver trouve joint jointe descargar descarga aqui publicado encontrar adjunto adjunta baixar baixe baixado"
        " disponivel anexo anexado encontrado herunterladen heruntergeladen verfugbar hier veroffentlicht siehe zu"
        " finden unter angehangt anbei scaricare disponibile qui allegato pubblicato trovi downloaden beschikbaar"
        " gepubliceerd bijgevoegd bijlage vinden see voir veja vea ver vedi zie read recommend useful collection"
    ).split()
)
# That it is named for another reason: broken, a place to sign up, the list itself, a place to go to.
_NO_GIFT = frozenset(
    fold(
        "error errors fails failed failing failure 404 broken crash crashes traceback exception warning unable cannot"
        " erreur erreurs echoue panne errore errori fehler fehlermeldung geht falla erro erros fout fouten"
        " subscribe unsubscribe subscription abonner desabonner abmelden anmelden anmeldung inscription inscricao"
        " inscripcion registrieren register registration registering fee fees tickets ticket sponsor rsvp venue hotel"
        " directions anfahrt adresse bug bugs bugzilla tracker trac jira reported visiting archives posting"
        " meeting zoom fax tel phone telefon telephone mobile website homepage site blog facebook twitter linkedin"
    ).split()
)


def words_before(text: str) -> list[str]:
    """Return the last words of what stands before a link, folded."""
    return _WORDS.findall(fold(text[-40 * MOST_WORDS :]))[-MOST_WORDS:]


def kind_named(words: list[str]) -> tuple[str, str]:
    """Return what the nearest noun says a thing is, and the noun; "" and "" where none does."""
    return next(((_KIND_OF[word], word) for word in reversed(words) if word in _KIND_OF), ("", ""))


def to_be_had(words: list[str]) -> str:
    """Return the nearest word that says a thing is there to be had, or ""."""
    return next((word for word in reversed(words) if word in _TO_BE_HAD), "")


def no_gift(words: list[str]) -> str:
    """Return the nearest word that says a thing is named for another reason, or ""."""
    return next((word for word in reversed(words) if word in _NO_GIFT), "")

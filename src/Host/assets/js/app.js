// Every page works without this file. Words come from data attributes, never from here.
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/details';
import { answerCopyButtons } from './copy.js';
import { countCharacters } from './counter.js';
import { forgetDrafts, keepDraft } from './drafts.js';
import { guardChanges } from './guard.js';
import { tellOffline } from './offline.js';

globalThis.dsWarnings = false;

answerCopyButtons();
document.querySelectorAll('form[data-draft]').forEach(keepDraft);
document.querySelectorAll('form[data-forget-drafts]').forEach(forgetDrafts);
document.querySelectorAll('[data-counter-for]').forEach(countCharacters);
document.querySelectorAll('form[data-guard]').forEach(guardChanges);
document.querySelectorAll('[data-offline]').forEach(tellOffline);

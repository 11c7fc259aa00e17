{# kinds entries: [[place of its kind, text, address without its first slash, day, more]] #}
window.siteIndex = {"kinds": {{ kinds|tojson }}, "parts": [], "entries": {{ entries|tojson }}};

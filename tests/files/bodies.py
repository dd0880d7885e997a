"""Blocks with files, as a body takes them."""


def picture(image, decorative=False, caption=None):
    value = {"picture": image, "decorative": decorative, "caption": caption or {}}
    return ("picture", value)


def gallery(*images):
    items = [{"picture": image, "decorative": False, "caption": {}} for image in images]
    return ("gallery", {"heading": {}, "items": items})


def documents(*files):
    items = [{"document": file, "description": {}} for file in files]
    return ("documents", {"heading": {}, "items": items})


def text_with_document(document):
    html = f'<p>Preberite <a linktype="document" id="{document.pk}">priročnik</a>.</p>'
    return ("text", {"heading": {}, "text": {"sl": html, "en": html}})

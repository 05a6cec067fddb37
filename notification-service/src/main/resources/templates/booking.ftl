${greeting}

${headline}

<#list facts as fact>
${fact.label()}: ${fact.value()}
</#list>

${signature}
